// @ts-nocheck
/* Generated from schemas/*.schema.json by `npm run generate`; do not edit. */
"use strict";
export const validateStack = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"stack.schema.json","type":"object","properties":{"version":{"type":"string"},"name":{"type":"string"},"include":{"type":"array","items":{"type":["string","object"],"properties":{"path":{"$ref":"#/definitions/stringOrList"},"env_file":{"$ref":"#/definitions/stringOrList"},"project_directory":{"type":"string"}},"additionalProperties":false}},"services":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/definitions/service"}},"additionalProperties":false},"networks":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/definitions/network"}},"additionalProperties":false},"volumes":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/definitions/volume"}},"additionalProperties":false},"secrets":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/definitions/secret"}},"additionalProperties":false},"configs":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/definitions/config"}},"additionalProperties":false},"models":{"type":"object"},"x-orbitr":{"$ref":"x-orbitr.schema.json#/definitions/stack"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"definitions":{"service":{"type":"object","properties":{"image":{"type":"string"},"build":{"$ref":"#/definitions/build"},"command":{"$ref":"#/definitions/command"},"entrypoint":{"$ref":"#/definitions/command"},"environment":{"$ref":"#/definitions/keyValues"},"env_file":{"$ref":"#/definitions/envFile"},"label_file":{"$ref":"#/definitions/stringOrList"},"labels":{"$ref":"#/definitions/keyValues"},"annotations":{"$ref":"#/definitions/keyValues"},"ports":{"type":"array","items":{"$ref":"#/definitions/port"}},"expose":{"type":"array","items":{"type":["string","number"]}},"volumes":{"type":"array","items":{"$ref":"#/definitions/mount"}},"volumes_from":{"type":"array","items":{"type":"string"},"uniqueItems":true},"tmpfs":{"$ref":"#/definitions/stringOrList"},"networks":{"$ref":"#/definitions/serviceNetworks"},"network_mode":{"type":"string"},"depends_on":{"$ref":"#/definitions/dependsOn"},"healthcheck":{"$ref":"#/definitions/healthcheck"},"restart":{"type":"string"},"deploy":{"$ref":"#/definitions/deploy"},"scale":{"type":["integer","string"]},"profiles":{"type":"array","items":{"type":"string"},"uniqueItems":true},"configs":{"$ref":"#/definitions/fileGrants"},"secrets":{"$ref":"#/definitions/fileGrants"},"container_name":{"type":"string"},"hostname":{"type":"string"},"domainname":{"type":"string"},"user":{"type":"string"},"working_dir":{"type":"string"},"mac_address":{"type":"string"},"tty":{"type":["boolean","string"]},"stdin_open":{"type":["boolean","string"]},"init":{"type":["boolean","string"]},"privileged":{"type":["boolean","string"]},"read_only":{"type":["boolean","string"]},"stop_signal":{"type":"string"},"stop_grace_period":{"type":"string"},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},"pull_refresh_after":{"type":"string"},"platform":{"type":"string"},"runtime":{"type":"string"},"isolation":{"type":"string"},"cap_add":{"type":"array","items":{"type":"string"},"uniqueItems":true},"cap_drop":{"type":"array","items":{"type":"string"},"uniqueItems":true},"security_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"group_add":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"devices":{"type":"array","items":{"$ref":"#/definitions/device"}},"device_cgroup_rules":{"type":"array","items":{"type":"string"},"uniqueItems":true},"gpus":{"$ref":"#/definitions/gpus"},"dns":{"$ref":"#/definitions/stringOrList"},"dns_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"dns_search":{"$ref":"#/definitions/stringOrList"},"extra_hosts":{"$ref":"#/definitions/extraHosts"},"links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"external_links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"sysctls":{"$ref":"#/definitions/keyValues"},"ulimits":{"$ref":"#/definitions/ulimits"},"shm_size":{"type":["number","string"]},"mem_limit":{"type":["number","string"]},"mem_reservation":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"]},"mem_swappiness":{"type":["integer","string"]},"cpus":{"type":["number","string"]},"cpu_count":{"type":["string","integer"],"minimum":0},"cpu_percent":{"type":["string","integer"],"minimum":0,"maximum":100},"cpu_period":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpu_shares":{"type":["number","string"]},"cpuset":{"type":"string"},"pids_limit":{"type":["number","string"]},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"type":["string","integer"],"minimum":-1000,"maximum":1000},"blkio_config":{"$ref":"#/definitions/blkio"},"pid":{"type":["string","null"]},"ipc":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":"object","additionalProperties":{"type":["string","number","null"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"storage_opt":{"type":"object","additionalProperties":{"type":["string","number","boolean","null"]}},"extends":{"type":["string","object"],"properties":{"service":{"type":"string"},"file":{"type":"string"}},"required":["service"],"additionalProperties":false},"attach":{"type":["boolean","string"]},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"develop":{"type":["object","null"],"properties":{"watch":{"type":"array","items":{"type":"object","properties":{"path":{"$ref":"#/definitions/stringOrList"},"action":{"type":"string","enum":["rebuild","sync","restart","sync+restart","sync+exec"]},"target":{"type":"string"},"ignore":{"$ref":"#/definitions/stringOrList"},"include":{"$ref":"#/definitions/stringOrList"},"exec":{"$ref":"#/definitions/hook"},"initial_sync":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["path","action"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"post_start":{"type":"array","items":{"$ref":"#/definitions/hook"}},"pre_stop":{"type":"array","items":{"$ref":"#/definitions/hook"}},"pre_start":{"type":"array","items":{"$ref":"#/definitions/hook"}},"provider":{"type":"object","properties":{"type":{"type":"string"},"options":{"type":"object"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["type"]},"models":{"type":["array","object"]},"use_api_socket":{"type":"boolean"},"x-orbitr":{"$ref":"x-orbitr.schema.json#/definitions/service"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"command":{"type":["null","string","array"],"items":{"type":"string"}},"stringOrList":{"type":["string","array"],"items":{"type":"string"},"uniqueItems":true},"keyValues":{"type":["object","array"],"patternProperties":{".+":{"type":["string","number","boolean","null"]}},"additionalProperties":false,"items":{"type":"string"},"uniqueItems":true},"envFile":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"path":{"type":"string"},"format":{"type":"string"},"required":{"type":["boolean","string"]}},"required":["path"],"additionalProperties":false}},"port":{"type":["number","string","object"],"properties":{"name":{"type":"string"},"mode":{"type":"string"},"host_ip":{"type":"string"},"target":{"type":["integer","string"]},"published":{"type":["integer","string"]},"protocol":{"type":"string"},"app_protocol":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"mount":{"type":["string","object"],"required":["type"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"volume":{"type":"object","properties":{"labels":{"$ref":"#/definitions/keyValues"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"tmpfs":{"type":"object","properties":{"size":{"type":["integer","string"],"minimum":0},"mode":{"type":["number","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false},"serviceNetworks":{"type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":["object","null"],"properties":{"aliases":{"type":"array","items":{"type":"string"},"uniqueItems":true},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"type":"array","items":{"type":"string"},"uniqueItems":true},"mac_address":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"priority":{"type":"number"},"gw_priority":{"type":"number"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"additionalProperties":false},"dependsOn":{"type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","properties":{"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]},"restart":{"type":["boolean","string"]},"required":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["condition"]}},"additionalProperties":false},"healthcheck":{"type":"object","properties":{"test":{"type":["string","array"],"items":{"type":"string"}},"interval":{"type":"string"},"timeout":{"type":"string"},"retries":{"type":["number","string"],"minimum":0},"start_period":{"type":"string"},"start_interval":{"type":"string"},"disable":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"hook":{"type":"object","properties":{"command":{"$ref":"#/definitions/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["command"]},"fileGrants":{"type":"array","items":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"device":{"type":["string","object"],"required":["source"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"gpus":{"type":["string","array"],"items":{"type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"},"uniqueItems":true},"count":{"type":["integer","string"]},"device_ids":{"type":"array","items":{"type":"string"},"uniqueItems":true},"driver":{"type":"string"},"options":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"deviceRequest":{"type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"},"uniqueItems":true},"count":{"type":["integer","string"]},"device_ids":{"type":"array","items":{"type":"string"},"uniqueItems":true},"driver":{"type":"string"},"options":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["capabilities"]},"extraHosts":{"type":["object","array"],"additionalProperties":{"type":["string","array"],"items":{"type":"string"}},"items":{"type":"string"},"uniqueItems":true},"ulimits":{"type":"object","patternProperties":{"^[a-z]+$":{"type":["integer","string","object"],"properties":{"soft":{"type":["integer","string"]},"hard":{"type":["integer","string"]}},"required":["soft","hard"],"patternProperties":{"^x-":{}},"additionalProperties":false}},"additionalProperties":false},"blkio":{"type":"object","properties":{"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false}},"device_read_bps":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}},"device_read_iops":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}},"device_write_bps":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}},"device_write_iops":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}}},"additionalProperties":false},"build":{"type":["string","object"],"properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"args":{"$ref":"#/definitions/keyValues"},"ssh":{"$ref":"#/definitions/keyValues"},"labels":{"$ref":"#/definitions/keyValues"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/definitions/stringOrList"},"additional_contexts":{"$ref":"#/definitions/keyValues"},"network":{"type":"string"},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"]},"extra_hosts":{"$ref":"#/definitions/extraHosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"$ref":"#/definitions/fileGrants"},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/definitions/ulimits"},"platforms":{"type":"array","items":{"type":"string"}},"entitlements":{"type":"array","items":{"type":"string"}},"provenance":{"type":["boolean","string"]},"sbom":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"deploy":{"type":["object","null"],"properties":{"mode":{"type":"string"},"endpoint_mode":{"type":"string"},"replicas":{"type":["integer","string"]},"labels":{"$ref":"#/definitions/keyValues"},"update_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"rollback_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"resources":{"type":"object","properties":{"limits":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string"},"pids":{"type":["integer","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"reservations":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string"},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"devices":{"type":"array","items":{"$ref":"#/definitions/deviceRequest"}}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false},"restart_policy":{"type":"object","properties":{"condition":{"type":"string"},"delay":{"type":"string"},"max_attempts":{"type":["integer","string"]},"window":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"max_replicas_per_node":{"type":["integer","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false},"network":{"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":{"type":"string"}}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"options":{"type":"object","additionalProperties":{"type":"string"}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"volume":{"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"labels":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"secret":{"type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"labels":{"$ref":"#/definitions/keyValues"},"driver":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"template_driver":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"config":{"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"labels":{"$ref":"#/definitions/keyValues"},"template_driver":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("^[a-zA-Z0-9._-]+$", "u");
const schema7 = {"type":["string","array"],"items":{"type":"string"},"uniqueItems":true};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema7.type},message:"must be string,array",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.items.type,parentSchema:schema7.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","properties":{"image":{"type":"string"},"build":{"$ref":"#/definitions/build"},"command":{"$ref":"#/definitions/command"},"entrypoint":{"$ref":"#/definitions/command"},"environment":{"$ref":"#/definitions/keyValues"},"env_file":{"$ref":"#/definitions/envFile"},"label_file":{"$ref":"#/definitions/stringOrList"},"labels":{"$ref":"#/definitions/keyValues"},"annotations":{"$ref":"#/definitions/keyValues"},"ports":{"type":"array","items":{"$ref":"#/definitions/port"}},"expose":{"type":"array","items":{"type":["string","number"]}},"volumes":{"type":"array","items":{"$ref":"#/definitions/mount"}},"volumes_from":{"type":"array","items":{"type":"string"},"uniqueItems":true},"tmpfs":{"$ref":"#/definitions/stringOrList"},"networks":{"$ref":"#/definitions/serviceNetworks"},"network_mode":{"type":"string"},"depends_on":{"$ref":"#/definitions/dependsOn"},"healthcheck":{"$ref":"#/definitions/healthcheck"},"restart":{"type":"string"},"deploy":{"$ref":"#/definitions/deploy"},"scale":{"type":["integer","string"]},"profiles":{"type":"array","items":{"type":"string"},"uniqueItems":true},"configs":{"$ref":"#/definitions/fileGrants"},"secrets":{"$ref":"#/definitions/fileGrants"},"container_name":{"type":"string"},"hostname":{"type":"string"},"domainname":{"type":"string"},"user":{"type":"string"},"working_dir":{"type":"string"},"mac_address":{"type":"string"},"tty":{"type":["boolean","string"]},"stdin_open":{"type":["boolean","string"]},"init":{"type":["boolean","string"]},"privileged":{"type":["boolean","string"]},"read_only":{"type":["boolean","string"]},"stop_signal":{"type":"string"},"stop_grace_period":{"type":"string"},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},"pull_refresh_after":{"type":"string"},"platform":{"type":"string"},"runtime":{"type":"string"},"isolation":{"type":"string"},"cap_add":{"type":"array","items":{"type":"string"},"uniqueItems":true},"cap_drop":{"type":"array","items":{"type":"string"},"uniqueItems":true},"security_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"group_add":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"devices":{"type":"array","items":{"$ref":"#/definitions/device"}},"device_cgroup_rules":{"type":"array","items":{"type":"string"},"uniqueItems":true},"gpus":{"$ref":"#/definitions/gpus"},"dns":{"$ref":"#/definitions/stringOrList"},"dns_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"dns_search":{"$ref":"#/definitions/stringOrList"},"extra_hosts":{"$ref":"#/definitions/extraHosts"},"links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"external_links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"sysctls":{"$ref":"#/definitions/keyValues"},"ulimits":{"$ref":"#/definitions/ulimits"},"shm_size":{"type":["number","string"]},"mem_limit":{"type":["number","string"]},"mem_reservation":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"]},"mem_swappiness":{"type":["integer","string"]},"cpus":{"type":["number","string"]},"cpu_count":{"type":["string","integer"],"minimum":0},"cpu_percent":{"type":["string","integer"],"minimum":0,"maximum":100},"cpu_period":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpu_shares":{"type":["number","string"]},"cpuset":{"type":"string"},"pids_limit":{"type":["number","string"]},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"type":["string","integer"],"minimum":-1000,"maximum":1000},"blkio_config":{"$ref":"#/definitions/blkio"},"pid":{"type":["string","null"]},"ipc":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":"object","additionalProperties":{"type":["string","number","null"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"storage_opt":{"type":"object","additionalProperties":{"type":["string","number","boolean","null"]}},"extends":{"type":["string","object"],"properties":{"service":{"type":"string"},"file":{"type":"string"}},"required":["service"],"additionalProperties":false},"attach":{"type":["boolean","string"]},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"develop":{"type":["object","null"],"properties":{"watch":{"type":"array","items":{"type":"object","properties":{"path":{"$ref":"#/definitions/stringOrList"},"action":{"type":"string","enum":["rebuild","sync","restart","sync+restart","sync+exec"]},"target":{"type":"string"},"ignore":{"$ref":"#/definitions/stringOrList"},"include":{"$ref":"#/definitions/stringOrList"},"exec":{"$ref":"#/definitions/hook"},"initial_sync":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["path","action"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"post_start":{"type":"array","items":{"$ref":"#/definitions/hook"}},"pre_stop":{"type":"array","items":{"$ref":"#/definitions/hook"}},"pre_start":{"type":"array","items":{"$ref":"#/definitions/hook"}},"provider":{"type":"object","properties":{"type":{"type":"string"},"options":{"type":"object"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["type"]},"models":{"type":["array","object"]},"use_api_socket":{"type":"boolean"},"x-orbitr":{"$ref":"x-orbitr.schema.json#/definitions/service"}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern36 = new RegExp("^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$", "u");
const schema9 = {"type":["string","object"],"properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"args":{"$ref":"#/definitions/keyValues"},"ssh":{"$ref":"#/definitions/keyValues"},"labels":{"$ref":"#/definitions/keyValues"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/definitions/stringOrList"},"additional_contexts":{"$ref":"#/definitions/keyValues"},"network":{"type":"string"},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"]},"extra_hosts":{"$ref":"#/definitions/extraHosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"$ref":"#/definitions/fileGrants"},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/definitions/ulimits"},"platforms":{"type":"array","items":{"type":"string"}},"entitlements":{"type":"array","items":{"type":"string"}},"provenance":{"type":["boolean","string"]},"sbom":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const schema10 = {"type":["object","array"],"patternProperties":{".+":{"type":["string","number","boolean","null"]}},"additionalProperties":false,"items":{"type":"string"},"uniqueItems":true};
const pattern5 = new RegExp(".+", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema10.type},message:"must be object,array",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.items.type,parentSchema:schema10.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(pattern5.test(key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
if(pattern5.test(key1)){
let data1 = data[key1];
if((((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")) && (data1 !== null)){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/.%2B/type",keyword:"type",params:{type: schema10.patternProperties[".+"].type},message:"must be string,number,boolean,null",schema:schema10.patternProperties[".+"].type,parentSchema:schema10.patternProperties[".+"],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
validate27.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":["object","array"],"additionalProperties":{"type":["string","array"],"items":{"type":"string"}},"items":{"type":"string"},"uniqueItems":true};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type},message:"must be object,array",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.items.type,parentSchema:schema11.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data1 = data[key0];
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema11.additionalProperties.type},message:"must be string,array",schema:schema11.additionalProperties.type,parentSchema:schema11.additionalProperties,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i2=0; i2<len1; i2++){
let data2 = data1[i2];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/additionalProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.additionalProperties.items.type,parentSchema:schema11.additionalProperties.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
}
validate33.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"array","items":{"type":["string","object"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema12.items.type},message:"must be string,object",schema:schema12.items.type,parentSchema:schema12.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!((((((key0 === "source") || (key0 === "target")) || (key0 === "uid")) || (key0 === "gid")) || (key0 === "mode")) || (pattern0.test(key0)))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.source !== undefined){
let data1 = data0.source;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/source",schemaPath:"#/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.items.properties.source.type,parentSchema:schema12.items.properties.source,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.target !== undefined){
let data2 = data0.target;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/" + i0+"/target",schemaPath:"#/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.items.properties.target.type,parentSchema:schema12.items.properties.target,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.uid !== undefined){
let data3 = data0.uid;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/uid",schemaPath:"#/items/properties/uid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.items.properties.uid.type,parentSchema:schema12.items.properties.uid,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.gid !== undefined){
let data4 = data0.gid;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/gid",schemaPath:"#/items/properties/gid/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.items.properties.gid.type,parentSchema:schema12.items.properties.gid,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.mode !== undefined){
let data5 = data0.mode;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (typeof data5 !== "string")){
const err6 = {instancePath:instancePath+"/" + i0+"/mode",schemaPath:"#/items/properties/mode/type",keyword:"type",params:{type: schema12.items.properties.mode.type},message:"must be number,string",schema:schema12.items.properties.mode.type,parentSchema:schema12.items.properties.mode,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","patternProperties":{"^[a-z]+$":{"type":["integer","string","object"],"properties":{"soft":{"type":["integer","string"]},"hard":{"type":["integer","string"]}},"required":["soft","hard"],"patternProperties":{"^x-":{}},"additionalProperties":false}},"additionalProperties":false};
const pattern8 = new RegExp("^[a-z]+$", "u");

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(pattern8.test(key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
for(const key1 in data){
if(pattern8.test(key1)){
let data0 = data[key1];
if(((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")) && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-z%5D%2B%24/type",keyword:"type",params:{type: schema13.patternProperties["^[a-z]+$"].type},message:"must be integer,string,object",schema:schema13.patternProperties["^[a-z]+$"].type,parentSchema:schema13.patternProperties["^[a-z]+$"],data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.soft === undefined){
const err2 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "soft"},message:"must have required property '"+"soft"+"'",schema:schema13.patternProperties["^[a-z]+$"].required,parentSchema:schema13.patternProperties["^[a-z]+$"],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.hard === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-z%5D%2B%24/required",keyword:"required",params:{missingProperty: "hard"},message:"must have required property '"+"hard"+"'",schema:schema13.patternProperties["^[a-z]+$"].required,parentSchema:schema13.patternProperties["^[a-z]+$"],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key2 in data0){
if(!(((key2 === "soft") || (key2 === "hard")) || (pattern0.test(key2)))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-z%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.patternProperties["^[a-z]+$"],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.soft !== undefined){
let data1 = data0.soft;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (typeof data1 !== "string")){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/soft",schemaPath:"#/patternProperties/%5E%5Ba-z%5D%2B%24/properties/soft/type",keyword:"type",params:{type: schema13.patternProperties["^[a-z]+$"].properties.soft.type},message:"must be integer,string",schema:schema13.patternProperties["^[a-z]+$"].properties.soft.type,parentSchema:schema13.patternProperties["^[a-z]+$"].properties.soft,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.hard !== undefined){
let data2 = data0.hard;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/hard",schemaPath:"#/patternProperties/%5E%5Ba-z%5D%2B%24/properties/hard/type",keyword:"type",params:{type: schema13.patternProperties["^[a-z]+$"].properties.hard.type},message:"must be integer,string",schema:schema13.patternProperties["^[a-z]+$"].properties.hard.type,parentSchema:schema13.patternProperties["^[a-z]+$"].properties.hard,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type},message:"must be string,object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema9.properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.context !== undefined){
let data0 = data.context;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.context.type,parentSchema:schema9.properties.context,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.dockerfile !== undefined){
let data1 = data.dockerfile;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/dockerfile",schemaPath:"#/properties/dockerfile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.dockerfile.type,parentSchema:schema9.properties.dockerfile,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.dockerfile_inline !== undefined){
let data2 = data.dockerfile_inline;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/dockerfile_inline",schemaPath:"#/properties/dockerfile_inline/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.dockerfile_inline.type,parentSchema:schema9.properties.dockerfile_inline,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.args !== undefined){
if(!(validate27(data.args, {instancePath:instancePath+"/args",parentData:data,parentDataProperty:"args",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.ssh !== undefined){
if(!(validate27(data.ssh, {instancePath:instancePath+"/ssh",parentData:data,parentDataProperty:"ssh",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.cache_from !== undefined){
let data6 = data.cache_from;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err5 = {instancePath:instancePath+"/cache_from/" + i0,schemaPath:"#/properties/cache_from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.cache_from.items.type,parentSchema:schema9.properties.cache_from.items,data:data7};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/cache_from",schemaPath:"#/properties/cache_from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema9.properties.cache_from.type,parentSchema:schema9.properties.cache_from,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.cache_to !== undefined){
let data8 = data.cache_to;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err7 = {instancePath:instancePath+"/cache_to/" + i1,schemaPath:"#/properties/cache_to/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.cache_to.items.type,parentSchema:schema9.properties.cache_to.items,data:data9};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/cache_to",schemaPath:"#/properties/cache_to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema9.properties.cache_to.type,parentSchema:schema9.properties.cache_to,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.no_cache !== undefined){
let data10 = data.no_cache;
if((typeof data10 !== "boolean") && (typeof data10 !== "string")){
const err9 = {instancePath:instancePath+"/no_cache",schemaPath:"#/properties/no_cache/type",keyword:"type",params:{type: schema9.properties.no_cache.type},message:"must be boolean,string",schema:schema9.properties.no_cache.type,parentSchema:schema9.properties.no_cache,data:data10};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.no_cache_filter !== undefined){
if(!(validate22(data.no_cache_filter, {instancePath:instancePath+"/no_cache_filter",parentData:data,parentDataProperty:"no_cache_filter",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.additional_contexts !== undefined){
if(!(validate27(data.additional_contexts, {instancePath:instancePath+"/additional_contexts",parentData:data,parentDataProperty:"additional_contexts",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.network !== undefined){
let data13 = data.network;
if(typeof data13 !== "string"){
const err10 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.network.type,parentSchema:schema9.properties.network,data:data13};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.pull !== undefined){
let data14 = data.pull;
if((typeof data14 !== "boolean") && (typeof data14 !== "string")){
const err11 = {instancePath:instancePath+"/pull",schemaPath:"#/properties/pull/type",keyword:"type",params:{type: schema9.properties.pull.type},message:"must be boolean,string",schema:schema9.properties.pull.type,parentSchema:schema9.properties.pull,data:data14};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.target !== undefined){
let data15 = data.target;
if(typeof data15 !== "string"){
const err12 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.target.type,parentSchema:schema9.properties.target,data:data15};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.shm_size !== undefined){
let data16 = data.shm_size;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (typeof data16 !== "string")){
const err13 = {instancePath:instancePath+"/shm_size",schemaPath:"#/properties/shm_size/type",keyword:"type",params:{type: schema9.properties.shm_size.type},message:"must be integer,string",schema:schema9.properties.shm_size.type,parentSchema:schema9.properties.shm_size,data:data16};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.extra_hosts !== undefined){
if(!(validate33(data.extra_hosts, {instancePath:instancePath+"/extra_hosts",parentData:data,parentDataProperty:"extra_hosts",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.isolation !== undefined){
let data18 = data.isolation;
if(typeof data18 !== "string"){
const err14 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.isolation.type,parentSchema:schema9.properties.isolation,data:data18};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.privileged !== undefined){
let data19 = data.privileged;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
const err15 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema9.properties.privileged.type},message:"must be boolean,string",schema:schema9.properties.privileged.type,parentSchema:schema9.properties.privileged,data:data19};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.secrets !== undefined){
if(!(validate35(data.secrets, {instancePath:instancePath+"/secrets",parentData:data,parentDataProperty:"secrets",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data21 = data.tags;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 !== "string"){
const err16 = {instancePath:instancePath+"/tags/" + i2,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.tags.items.type,parentSchema:schema9.properties.tags.items,data:data22};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema9.properties.tags.type,parentSchema:schema9.properties.tags,data:data21};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ulimits !== undefined){
if(!(validate37(data.ulimits, {instancePath:instancePath+"/ulimits",parentData:data,parentDataProperty:"ulimits",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.platforms !== undefined){
let data24 = data.platforms;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
const err18 = {instancePath:instancePath+"/platforms/" + i3,schemaPath:"#/properties/platforms/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.platforms.items.type,parentSchema:schema9.properties.platforms.items,data:data25};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/platforms",schemaPath:"#/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema9.properties.platforms.type,parentSchema:schema9.properties.platforms,data:data24};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.entitlements !== undefined){
let data26 = data.entitlements;
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
let data27 = data26[i4];
if(typeof data27 !== "string"){
const err20 = {instancePath:instancePath+"/entitlements/" + i4,schemaPath:"#/properties/entitlements/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.properties.entitlements.items.type,parentSchema:schema9.properties.entitlements.items,data:data27};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/entitlements",schemaPath:"#/properties/entitlements/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema9.properties.entitlements.type,parentSchema:schema9.properties.entitlements,data:data26};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.provenance !== undefined){
let data28 = data.provenance;
if((typeof data28 !== "boolean") && (typeof data28 !== "string")){
const err22 = {instancePath:instancePath+"/provenance",schemaPath:"#/properties/provenance/type",keyword:"type",params:{type: schema9.properties.provenance.type},message:"must be boolean,string",schema:schema9.properties.provenance.type,parentSchema:schema9.properties.provenance,data:data28};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.sbom !== undefined){
let data29 = data.sbom;
if((typeof data29 !== "boolean") && (typeof data29 !== "string")){
const err23 = {instancePath:instancePath+"/sbom",schemaPath:"#/properties/sbom/type",keyword:"type",params:{type: schema9.properties.sbom.type},message:"must be boolean,string",schema:schema9.properties.sbom.type,parentSchema:schema9.properties.sbom,data:data29};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":["null","string","array"],"items":{"type":"string"}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((data !== null) && (typeof data !== "string")) && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema14.type},message:"must be null,string,array",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.items.type,parentSchema:schema14.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
validate40.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":["string","array"],"items":{"type":["string","object"],"properties":{"path":{"type":"string"},"format":{"type":"string"},"required":{"type":["boolean","string"]}},"required":["path"],"additionalProperties":false}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema15.type},message:"must be string,array",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema15.items.type},message:"must be string,object",schema:schema15.items.type,parentSchema:schema15.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.path === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema15.items.required,parentSchema:schema15.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "path") || (key0 === "format")) || (key0 === "required"))){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.path !== undefined){
let data1 = data0.path;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/path",schemaPath:"#/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.items.properties.path.type,parentSchema:schema15.items.properties.path,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.format !== undefined){
let data2 = data0.format;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/" + i0+"/format",schemaPath:"#/items/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.items.properties.format.type,parentSchema:schema15.items.properties.format,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.required !== undefined){
let data3 = data0.required;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
const err6 = {instancePath:instancePath+"/" + i0+"/required",schemaPath:"#/items/properties/required/type",keyword:"type",params:{type: schema15.items.properties.required.type},message:"must be boolean,string",schema:schema15.items.properties.required.type,parentSchema:schema15.items.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
}
validate44.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":["number","string","object"],"properties":{"name":{"type":"string"},"mode":{"type":"string"},"host_ip":{"type":"string"},"target":{"type":["integer","string"]},"published":{"type":["integer","string"]},"protocol":{"type":"string"},"app_protocol":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!((typeof data == "number") && (isFinite(data)))) && (typeof data !== "string")) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema16.type},message:"must be number,string,object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "mode")) || (key0 === "host_ip")) || (key0 === "target")) || (key0 === "published")) || (key0 === "protocol")) || (key0 === "app_protocol")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.name.type,parentSchema:schema16.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.mode.type,parentSchema:schema16.properties.mode,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.host_ip !== undefined){
let data2 = data.host_ip;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/host_ip",schemaPath:"#/properties/host_ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.host_ip.type,parentSchema:schema16.properties.host_ip,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.target !== undefined){
let data3 = data.target;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")){
const err5 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: schema16.properties.target.type},message:"must be integer,string",schema:schema16.properties.target.type,parentSchema:schema16.properties.target,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.published !== undefined){
let data4 = data.published;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err6 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: schema16.properties.published.type},message:"must be integer,string",schema:schema16.properties.published.type,parentSchema:schema16.properties.published,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data5 = data.protocol;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.protocol.type,parentSchema:schema16.properties.protocol,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.app_protocol !== undefined){
let data6 = data.app_protocol;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/app_protocol",schemaPath:"#/properties/app_protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.app_protocol.type,parentSchema:schema16.properties.app_protocol,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
validate49.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":["string","object"],"required":["type"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"volume":{"type":"object","properties":{"labels":{"$ref":"#/definitions/keyValues"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"tmpfs":{"type":"object","properties":{"size":{"type":["integer","string"],"minimum":0},"mode":{"type":["number","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema17.type},message:"must be string,object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema17.required,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((func2.call(schema17.properties, key0)) || (pattern0.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.type.type,parentSchema:schema17.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((data0 === "bind") || (data0 === "volume")) || (data0 === "tmpfs")) || (data0 === "cluster")) || (data0 === "npipe")) || (data0 === "image"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema17.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.type.enum,parentSchema:schema17.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.source !== undefined){
let data1 = data.source;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.source.type,parentSchema:schema17.properties.source,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.target !== undefined){
let data2 = data.target;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.target.type,parentSchema:schema17.properties.target,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.read_only !== undefined){
let data3 = data.read_only;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
const err7 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: schema17.properties.read_only.type},message:"must be boolean,string",schema:schema17.properties.read_only.type,parentSchema:schema17.properties.read_only,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.consistency !== undefined){
let data4 = data.consistency;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/consistency",schemaPath:"#/properties/consistency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.consistency.type,parentSchema:schema17.properties.consistency,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.bind !== undefined){
let data5 = data.bind;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((key1 === "propagation") || (key1 === "create_host_path")) || (key1 === "recursive")) || (key1 === "selinux")) || (pattern0.test(key1)))){
const err9 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema17.properties.bind,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.propagation !== undefined){
let data6 = data5.propagation;
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/bind/propagation",schemaPath:"#/properties/bind/properties/propagation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.bind.properties.propagation.type,parentSchema:schema17.properties.bind.properties.propagation,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.create_host_path !== undefined){
let data7 = data5.create_host_path;
if((typeof data7 !== "boolean") && (typeof data7 !== "string")){
const err11 = {instancePath:instancePath+"/bind/create_host_path",schemaPath:"#/properties/bind/properties/create_host_path/type",keyword:"type",params:{type: schema17.properties.bind.properties.create_host_path.type},message:"must be boolean,string",schema:schema17.properties.bind.properties.create_host_path.type,parentSchema:schema17.properties.bind.properties.create_host_path,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.recursive !== undefined){
let data8 = data5.recursive;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/bind/recursive",schemaPath:"#/properties/bind/properties/recursive/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.bind.properties.recursive.type,parentSchema:schema17.properties.bind.properties.recursive,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((data8 === "enabled") || (data8 === "disabled")) || (data8 === "writable")) || (data8 === "readonly"))){
const err13 = {instancePath:instancePath+"/bind/recursive",schemaPath:"#/properties/bind/properties/recursive/enum",keyword:"enum",params:{allowedValues: schema17.properties.bind.properties.recursive.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.bind.properties.recursive.enum,parentSchema:schema17.properties.bind.properties.recursive,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.selinux !== undefined){
let data9 = data5.selinux;
if(typeof data9 !== "string"){
const err14 = {instancePath:instancePath+"/bind/selinux",schemaPath:"#/properties/bind/properties/selinux/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.bind.properties.selinux.type,parentSchema:schema17.properties.bind.properties.selinux,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data9 === "z") || (data9 === "Z"))){
const err15 = {instancePath:instancePath+"/bind/selinux",schemaPath:"#/properties/bind/properties/selinux/enum",keyword:"enum",params:{allowedValues: schema17.properties.bind.properties.selinux.enum},message:"must be equal to one of the allowed values",schema:schema17.properties.bind.properties.selinux.enum,parentSchema:schema17.properties.bind.properties.selinux,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/bind",schemaPath:"#/properties/bind/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.bind.type,parentSchema:schema17.properties.bind,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.volume !== undefined){
let data10 = data.volume;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((key2 === "labels") || (key2 === "nocopy")) || (key2 === "subpath")) || (pattern0.test(key2)))){
const err17 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema17.properties.volume,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data10.labels !== undefined){
if(!(validate27(data10.labels, {instancePath:instancePath+"/volume/labels",parentData:data10,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data10.nocopy !== undefined){
let data12 = data10.nocopy;
if((typeof data12 !== "boolean") && (typeof data12 !== "string")){
const err18 = {instancePath:instancePath+"/volume/nocopy",schemaPath:"#/properties/volume/properties/nocopy/type",keyword:"type",params:{type: schema17.properties.volume.properties.nocopy.type},message:"must be boolean,string",schema:schema17.properties.volume.properties.nocopy.type,parentSchema:schema17.properties.volume.properties.nocopy,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.subpath !== undefined){
let data13 = data10.subpath;
if(typeof data13 !== "string"){
const err19 = {instancePath:instancePath+"/volume/subpath",schemaPath:"#/properties/volume/properties/subpath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.volume.properties.subpath.type,parentSchema:schema17.properties.volume.properties.subpath,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.volume.type,parentSchema:schema17.properties.volume,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.tmpfs !== undefined){
let data14 = data.tmpfs;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!(((key3 === "size") || (key3 === "mode")) || (pattern0.test(key3)))){
const err21 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema17.properties.tmpfs,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data14.size !== undefined){
let data15 = data14.size;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (typeof data15 !== "string")){
const err22 = {instancePath:instancePath+"/tmpfs/size",schemaPath:"#/properties/tmpfs/properties/size/type",keyword:"type",params:{type: schema17.properties.tmpfs.properties.size.type},message:"must be integer,string",schema:schema17.properties.tmpfs.properties.size.type,parentSchema:schema17.properties.tmpfs.properties.size,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err23 = {instancePath:instancePath+"/tmpfs/size",schemaPath:"#/properties/tmpfs/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema17.properties.tmpfs.properties.size,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data14.mode !== undefined){
let data16 = data14.mode;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (typeof data16 !== "string")){
const err24 = {instancePath:instancePath+"/tmpfs/mode",schemaPath:"#/properties/tmpfs/properties/mode/type",keyword:"type",params:{type: schema17.properties.tmpfs.properties.mode.type},message:"must be number,string",schema:schema17.properties.tmpfs.properties.mode.type,parentSchema:schema17.properties.tmpfs.properties.mode,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/tmpfs",schemaPath:"#/properties/tmpfs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.tmpfs.type,parentSchema:schema17.properties.tmpfs,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.image !== undefined){
let data17 = data.image;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!((key4 === "subpath") || (pattern0.test(key4)))){
const err26 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema17.properties.image,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data17.subpath !== undefined){
let data18 = data17.subpath;
if(typeof data18 !== "string"){
const err27 = {instancePath:instancePath+"/image/subpath",schemaPath:"#/properties/image/properties/subpath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.properties.image.properties.subpath.type,parentSchema:schema17.properties.image.properties.subpath,data:data18};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema17.properties.image.type,parentSchema:schema17.properties.image,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
validate51.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":["object","null"],"properties":{"aliases":{"type":"array","items":{"type":"string"},"uniqueItems":true},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"type":"array","items":{"type":"string"},"uniqueItems":true},"mac_address":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"priority":{"type":"number"},"gw_priority":{"type":"number"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"additionalProperties":false};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema18.type},message:"must be array,object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.items.type,parentSchema:schema18.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(pattern1.test(key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
if(pattern1.test(key1)){
let data1 = data[key1];
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/type",keyword:"type",params:{type: schema18.patternProperties["^[a-zA-Z0-9._-]+$"].type},message:"must be object,null",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
if(!((func2.call(schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties, key2)) || (pattern0.test(key2)))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"],data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.aliases !== undefined){
let data2 = data1.aliases;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases/" + i2,schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/aliases/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.aliases.items.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.aliases.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data2[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/aliases/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.aliases,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.aliases.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.aliases,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.interface_name !== undefined){
let data4 = data1.interface_name;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/interface_name",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/interface_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.interface_name.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.interface_name,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.ipv4_address !== undefined){
let data5 = data1.ipv4_address;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/ipv4_address",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/ipv4_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.ipv4_address.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.ipv4_address,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.ipv6_address !== undefined){
let data6 = data1.ipv6_address;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/ipv6_address",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/ipv6_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.ipv6_address.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.ipv6_address,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.link_local_ips !== undefined){
let data7 = data1.link_local_ips;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i4=0; i4<len2; i4++){
let data8 = data7[i4];
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/link_local_ips/" + i4,schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/link_local_ips/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.link_local_ips.items.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.link_local_ips.items,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i5 = data7.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data7[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/link_local_ips",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/link_local_ips/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.link_local_ips,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/link_local_ips",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/link_local_ips/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.link_local_ips.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.link_local_ips,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.mac_address !== undefined){
let data9 = data1.mac_address;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/mac_address",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/mac_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.mac_address.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.mac_address,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.driver_opts !== undefined){
let data10 = data1.driver_opts;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
let data11 = data10[key3];
if((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/driver_opts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/driver_opts/additionalProperties/type",keyword:"type",params:{type: schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.driver_opts.additionalProperties.type},message:"must be string,number",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.driver_opts.additionalProperties.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.driver_opts.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/driver_opts",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.driver_opts.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.driver_opts,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data1.priority !== undefined){
let data12 = data1.priority;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/priority/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.priority.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.priority,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.gw_priority !== undefined){
let data13 = data1.gw_priority;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/gw_priority",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/gw_priority/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.gw_priority.type,parentSchema:schema18.patternProperties["^[a-zA-Z0-9._-]+$"].properties.gw_priority,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
}
}
validate55.errors = vErrors;
return errors === 0;
}

const schema19 = {"type":["array","object"],"items":{"type":"string"},"uniqueItems":true,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","properties":{"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]},"restart":{"type":["boolean","string"]},"required":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["condition"]}},"additionalProperties":false};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema19.type},message:"must be array,object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.items.type,parentSchema:schema19.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err2 = {instancePath,schemaPath:"#/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(pattern1.test(key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
if(pattern1.test(key1)){
let data1 = data[key1];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.condition === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/required",keyword:"required",params:{missingProperty: "condition"},message:"must have required property '"+"condition"+"'",schema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].required,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"],data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 in data1){
if(!((((key2 === "condition") || (key2 === "restart")) || (key2 === "required")) || (pattern0.test(key2)))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"],data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.condition !== undefined){
let data2 = data1.condition;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/condition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.type,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data2 === "service_started") || (data2 === "service_healthy")) || (data2 === "service_completed_successfully"))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/condition",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/condition/enum",keyword:"enum",params:{allowedValues: schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.enum},message:"must be equal to one of the allowed values",schema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition.enum,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.condition,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.restart !== undefined){
let data3 = data1.restart;
if((typeof data3 !== "boolean") && (typeof data3 !== "string")){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/restart",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/restart/type",keyword:"type",params:{type: schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart.type},message:"must be boolean,string",schema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart.type,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.restart,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.required !== undefined){
let data4 = data1.required;
if((typeof data4 !== "boolean") && (typeof data4 !== "string")){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/properties/required/type",keyword:"type",params:{type: schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required.type},message:"must be boolean,string",schema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required.type,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].properties.required,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5E%5Ba-zA-Z0-9._-%5D%2B%24/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"].type,parentSchema:schema19.patternProperties["^[a-zA-Z0-9._-]+$"],data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
validate57.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","properties":{"test":{"type":["string","array"],"items":{"type":"string"}},"interval":{"type":"string"},"timeout":{"type":"string"},"retries":{"type":["number","string"],"minimum":0},"start_period":{"type":"string"},"start_interval":{"type":"string"},"disable":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "test") || (key0 === "interval")) || (key0 === "timeout")) || (key0 === "retries")) || (key0 === "start_period")) || (key0 === "start_interval")) || (key0 === "disable")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.test !== undefined){
let data0 = data.test;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/test",schemaPath:"#/properties/test/type",keyword:"type",params:{type: schema20.properties.test.type},message:"must be string,array",schema:schema20.properties.test.type,parentSchema:schema20.properties.test,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/test/" + i0,schemaPath:"#/properties/test/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.test.items.type,parentSchema:schema20.properties.test.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
if(data.interval !== undefined){
let data2 = data.interval;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.interval.type,parentSchema:schema20.properties.interval,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.timeout.type,parentSchema:schema20.properties.timeout,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.retries !== undefined){
let data4 = data.retries;
if((!((typeof data4 == "number") && (isFinite(data4)))) && (typeof data4 !== "string")){
const err5 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: schema20.properties.retries.type},message:"must be number,string",schema:schema20.properties.retries.type,parentSchema:schema20.properties.retries,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema20.properties.retries,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.start_period !== undefined){
let data5 = data.start_period;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/start_period",schemaPath:"#/properties/start_period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.start_period.type,parentSchema:schema20.properties.start_period,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.start_interval !== undefined){
let data6 = data.start_interval;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/start_interval",schemaPath:"#/properties/start_interval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.start_interval.type,parentSchema:schema20.properties.start_interval,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.disable !== undefined){
let data7 = data.disable;
if((typeof data7 !== "boolean") && (typeof data7 !== "string")){
const err9 = {instancePath:instancePath+"/disable",schemaPath:"#/properties/disable/type",keyword:"type",params:{type: schema20.properties.disable.type},message:"must be boolean,string",schema:schema20.properties.disable.type,parentSchema:schema20.properties.disable,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":["object","null"],"properties":{"mode":{"type":"string"},"endpoint_mode":{"type":"string"},"replicas":{"type":["integer","string"]},"labels":{"$ref":"#/definitions/keyValues"},"update_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"rollback_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"resources":{"type":"object","properties":{"limits":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string"},"pids":{"type":["integer","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"reservations":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string"},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"devices":{"type":"array","items":{"$ref":"#/definitions/deviceRequest"}}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false},"restart_policy":{"type":"object","properties":{"condition":{"type":"string"},"delay":{"type":"string"},"max_attempts":{"type":["integer","string"]},"window":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"max_replicas_per_node":{"type":["integer","string"]}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const schema22 = {"type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"},"uniqueItems":true},"count":{"type":["integer","string"]},"device_ids":{"type":"array","items":{"type":"string"},"uniqueItems":true},"driver":{"type":"string"},"options":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["capabilities"]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.capabilities === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "capabilities"},message:"must have required property '"+"capabilities"+"'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "capabilities") || (key0 === "count")) || (key0 === "device_ids")) || (key0 === "driver")) || (key0 === "options")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data0 = data.capabilities;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/capabilities/" + i0,schemaPath:"#/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.capabilities.items.type,parentSchema:schema22.properties.capabilities.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema22.properties.capabilities,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/capabilities",schemaPath:"#/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema22.properties.capabilities.type,parentSchema:schema22.properties.capabilities,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.count !== undefined){
let data2 = data.count;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err5 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: schema22.properties.count.type},message:"must be integer,string",schema:schema22.properties.count.type,parentSchema:schema22.properties.count,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.device_ids !== undefined){
let data3 = data.device_ids;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/device_ids/" + i2,schemaPath:"#/properties/device_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.device_ids.items.type,parentSchema:schema22.properties.device_ids.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err7 = {instancePath:instancePath+"/device_ids",schemaPath:"#/properties/device_ids/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema22.properties.device_ids,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err8 = {instancePath:instancePath+"/device_ids",schemaPath:"#/properties/device_ids/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema22.properties.device_ids.type,parentSchema:schema22.properties.device_ids,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.driver !== undefined){
let data5 = data.driver;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.properties.driver.type,parentSchema:schema22.properties.driver,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.options !== undefined){
if(!(validate27(data.options, {instancePath:instancePath+"/options",parentData:data,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema21.type},message:"must be object,null",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema21.properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.mode.type,parentSchema:schema21.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoint_mode !== undefined){
let data1 = data.endpoint_mode;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/endpoint_mode",schemaPath:"#/properties/endpoint_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.endpoint_mode.type,parentSchema:schema21.properties.endpoint_mode,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.replicas !== undefined){
let data2 = data.replicas;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err4 = {instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/type",keyword:"type",params:{type: schema21.properties.replicas.type},message:"must be integer,string",schema:schema21.properties.replicas.type,parentSchema:schema21.properties.replicas,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.update_config !== undefined){
let data4 = data.update_config;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(((((((key1 === "parallelism") || (key1 === "delay")) || (key1 === "failure_action")) || (key1 === "monitor")) || (key1 === "max_failure_ratio")) || (key1 === "order")) || (pattern0.test(key1)))){
const err5 = {instancePath:instancePath+"/update_config",schemaPath:"#/properties/update_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.update_config,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.parallelism !== undefined){
let data5 = data4.parallelism;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (typeof data5 !== "string")){
const err6 = {instancePath:instancePath+"/update_config/parallelism",schemaPath:"#/properties/update_config/properties/parallelism/type",keyword:"type",params:{type: schema21.properties.update_config.properties.parallelism.type},message:"must be integer,string",schema:schema21.properties.update_config.properties.parallelism.type,parentSchema:schema21.properties.update_config.properties.parallelism,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.delay !== undefined){
let data6 = data4.delay;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/update_config/delay",schemaPath:"#/properties/update_config/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.update_config.properties.delay.type,parentSchema:schema21.properties.update_config.properties.delay,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.failure_action !== undefined){
let data7 = data4.failure_action;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/update_config/failure_action",schemaPath:"#/properties/update_config/properties/failure_action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.update_config.properties.failure_action.type,parentSchema:schema21.properties.update_config.properties.failure_action,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.monitor !== undefined){
let data8 = data4.monitor;
if(typeof data8 !== "string"){
const err9 = {instancePath:instancePath+"/update_config/monitor",schemaPath:"#/properties/update_config/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.update_config.properties.monitor.type,parentSchema:schema21.properties.update_config.properties.monitor,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.max_failure_ratio !== undefined){
let data9 = data4.max_failure_ratio;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (typeof data9 !== "string")){
const err10 = {instancePath:instancePath+"/update_config/max_failure_ratio",schemaPath:"#/properties/update_config/properties/max_failure_ratio/type",keyword:"type",params:{type: schema21.properties.update_config.properties.max_failure_ratio.type},message:"must be number,string",schema:schema21.properties.update_config.properties.max_failure_ratio.type,parentSchema:schema21.properties.update_config.properties.max_failure_ratio,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.order !== undefined){
let data10 = data4.order;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/update_config/order",schemaPath:"#/properties/update_config/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.update_config.properties.order.type,parentSchema:schema21.properties.update_config.properties.order,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data10 === "start-first") || (data10 === "stop-first"))){
const err12 = {instancePath:instancePath+"/update_config/order",schemaPath:"#/properties/update_config/properties/order/enum",keyword:"enum",params:{allowedValues: schema21.properties.update_config.properties.order.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.update_config.properties.order.enum,parentSchema:schema21.properties.update_config.properties.order,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/update_config",schemaPath:"#/properties/update_config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.update_config.type,parentSchema:schema21.properties.update_config,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.rollback_config !== undefined){
let data11 = data.rollback_config;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!(((((((key2 === "parallelism") || (key2 === "delay")) || (key2 === "failure_action")) || (key2 === "monitor")) || (key2 === "max_failure_ratio")) || (key2 === "order")) || (pattern0.test(key2)))){
const err14 = {instancePath:instancePath+"/rollback_config",schemaPath:"#/properties/rollback_config/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.rollback_config,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data11.parallelism !== undefined){
let data12 = data11.parallelism;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err15 = {instancePath:instancePath+"/rollback_config/parallelism",schemaPath:"#/properties/rollback_config/properties/parallelism/type",keyword:"type",params:{type: schema21.properties.rollback_config.properties.parallelism.type},message:"must be integer,string",schema:schema21.properties.rollback_config.properties.parallelism.type,parentSchema:schema21.properties.rollback_config.properties.parallelism,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data11.delay !== undefined){
let data13 = data11.delay;
if(typeof data13 !== "string"){
const err16 = {instancePath:instancePath+"/rollback_config/delay",schemaPath:"#/properties/rollback_config/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.rollback_config.properties.delay.type,parentSchema:schema21.properties.rollback_config.properties.delay,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data11.failure_action !== undefined){
let data14 = data11.failure_action;
if(typeof data14 !== "string"){
const err17 = {instancePath:instancePath+"/rollback_config/failure_action",schemaPath:"#/properties/rollback_config/properties/failure_action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.rollback_config.properties.failure_action.type,parentSchema:schema21.properties.rollback_config.properties.failure_action,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.monitor !== undefined){
let data15 = data11.monitor;
if(typeof data15 !== "string"){
const err18 = {instancePath:instancePath+"/rollback_config/monitor",schemaPath:"#/properties/rollback_config/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.rollback_config.properties.monitor.type,parentSchema:schema21.properties.rollback_config.properties.monitor,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data11.max_failure_ratio !== undefined){
let data16 = data11.max_failure_ratio;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (typeof data16 !== "string")){
const err19 = {instancePath:instancePath+"/rollback_config/max_failure_ratio",schemaPath:"#/properties/rollback_config/properties/max_failure_ratio/type",keyword:"type",params:{type: schema21.properties.rollback_config.properties.max_failure_ratio.type},message:"must be number,string",schema:schema21.properties.rollback_config.properties.max_failure_ratio.type,parentSchema:schema21.properties.rollback_config.properties.max_failure_ratio,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data11.order !== undefined){
let data17 = data11.order;
if(typeof data17 !== "string"){
const err20 = {instancePath:instancePath+"/rollback_config/order",schemaPath:"#/properties/rollback_config/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.rollback_config.properties.order.type,parentSchema:schema21.properties.rollback_config.properties.order,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((data17 === "start-first") || (data17 === "stop-first"))){
const err21 = {instancePath:instancePath+"/rollback_config/order",schemaPath:"#/properties/rollback_config/properties/order/enum",keyword:"enum",params:{allowedValues: schema21.properties.rollback_config.properties.order.enum},message:"must be equal to one of the allowed values",schema:schema21.properties.rollback_config.properties.order.enum,parentSchema:schema21.properties.rollback_config.properties.order,data:data17};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/rollback_config",schemaPath:"#/properties/rollback_config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.rollback_config.type,parentSchema:schema21.properties.rollback_config,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.resources !== undefined){
let data18 = data.resources;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key3 in data18){
if(!(((key3 === "limits") || (key3 === "reservations")) || (pattern0.test(key3)))){
const err23 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.resources,data:data18};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data18.limits !== undefined){
let data19 = data18.limits;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
if(!((((key4 === "cpus") || (key4 === "memory")) || (key4 === "pids")) || (pattern0.test(key4)))){
const err24 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/properties/resources/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.resources.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data19.cpus !== undefined){
let data20 = data19.cpus;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (typeof data20 !== "string")){
const err25 = {instancePath:instancePath+"/resources/limits/cpus",schemaPath:"#/properties/resources/properties/limits/properties/cpus/type",keyword:"type",params:{type: schema21.properties.resources.properties.limits.properties.cpus.type},message:"must be number,string",schema:schema21.properties.resources.properties.limits.properties.cpus.type,parentSchema:schema21.properties.resources.properties.limits.properties.cpus,data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data19.memory !== undefined){
let data21 = data19.memory;
if(typeof data21 !== "string"){
const err26 = {instancePath:instancePath+"/resources/limits/memory",schemaPath:"#/properties/resources/properties/limits/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.resources.properties.limits.properties.memory.type,parentSchema:schema21.properties.resources.properties.limits.properties.memory,data:data21};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data19.pids !== undefined){
let data22 = data19.pids;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (typeof data22 !== "string")){
const err27 = {instancePath:instancePath+"/resources/limits/pids",schemaPath:"#/properties/resources/properties/limits/properties/pids/type",keyword:"type",params:{type: schema21.properties.resources.properties.limits.properties.pids.type},message:"must be integer,string",schema:schema21.properties.resources.properties.limits.properties.pids.type,parentSchema:schema21.properties.resources.properties.limits.properties.pids,data:data22};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/properties/resources/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.resources.properties.limits.type,parentSchema:schema21.properties.resources.properties.limits,data:data19};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data18.reservations !== undefined){
let data23 = data18.reservations;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key5 in data23){
if(!(((((key5 === "cpus") || (key5 === "memory")) || (key5 === "generic_resources")) || (key5 === "devices")) || (pattern0.test(key5)))){
const err29 = {instancePath:instancePath+"/resources/reservations",schemaPath:"#/properties/resources/properties/reservations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.resources.properties.reservations,data:data23};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data23.cpus !== undefined){
let data24 = data23.cpus;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (typeof data24 !== "string")){
const err30 = {instancePath:instancePath+"/resources/reservations/cpus",schemaPath:"#/properties/resources/properties/reservations/properties/cpus/type",keyword:"type",params:{type: schema21.properties.resources.properties.reservations.properties.cpus.type},message:"must be number,string",schema:schema21.properties.resources.properties.reservations.properties.cpus.type,parentSchema:schema21.properties.resources.properties.reservations.properties.cpus,data:data24};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data23.memory !== undefined){
let data25 = data23.memory;
if(typeof data25 !== "string"){
const err31 = {instancePath:instancePath+"/resources/reservations/memory",schemaPath:"#/properties/resources/properties/reservations/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.resources.properties.reservations.properties.memory.type,parentSchema:schema21.properties.resources.properties.reservations.properties.memory,data:data25};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data23.generic_resources !== undefined){
let data26 = data23.generic_resources;
if(Array.isArray(data26)){
const len0 = data26.length;
for(let i0=0; i0<len0; i0++){
let data27 = data26[i0];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key6 in data27){
if(!((key6 === "discrete_resource_spec") || (pattern0.test(key6)))){
const err32 = {instancePath:instancePath+"/resources/reservations/generic_resources/" + i0,schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources.items,data:data27};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data27.discrete_resource_spec !== undefined){
let data28 = data27.discrete_resource_spec;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key7 in data28){
if(!(((key7 === "kind") || (key7 === "value")) || (pattern0.test(key7)))){
const err33 = {instancePath:instancePath+"/resources/reservations/generic_resources/" + i0+"/discrete_resource_spec",schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/items/properties/discrete_resource_spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec,data:data28};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data28.kind !== undefined){
let data29 = data28.kind;
if(typeof data29 !== "string"){
const err34 = {instancePath:instancePath+"/resources/reservations/generic_resources/" + i0+"/discrete_resource_spec/kind",schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/items/properties/discrete_resource_spec/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec.properties.kind.type,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec.properties.kind,data:data29};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data28.value !== undefined){
let data30 = data28.value;
if((!((typeof data30 == "number") && (isFinite(data30)))) && (typeof data30 !== "string")){
const err35 = {instancePath:instancePath+"/resources/reservations/generic_resources/" + i0+"/discrete_resource_spec/value",schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/items/properties/discrete_resource_spec/properties/value/type",keyword:"type",params:{type: schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec.properties.value.type},message:"must be number,string",schema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec.properties.value.type,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec.properties.value,data:data30};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/resources/reservations/generic_resources/" + i0+"/discrete_resource_spec",schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/items/properties/discrete_resource_spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec.type,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.properties.discrete_resource_spec,data:data28};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/resources/reservations/generic_resources/" + i0,schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.resources.properties.reservations.properties.generic_resources.items.type,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources.items,data:data27};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/resources/reservations/generic_resources",schemaPath:"#/properties/resources/properties/reservations/properties/generic_resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.resources.properties.reservations.properties.generic_resources.type,parentSchema:schema21.properties.resources.properties.reservations.properties.generic_resources,data:data26};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data23.devices !== undefined){
let data31 = data23.devices;
if(Array.isArray(data31)){
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
if(!(validate63(data31[i1], {instancePath:instancePath+"/resources/reservations/devices/" + i1,parentData:data31,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/resources/reservations/devices",schemaPath:"#/properties/resources/properties/reservations/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.resources.properties.reservations.properties.devices.type,parentSchema:schema21.properties.resources.properties.reservations.properties.devices,data:data31};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/resources/reservations",schemaPath:"#/properties/resources/properties/reservations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.resources.properties.reservations.type,parentSchema:schema21.properties.resources.properties.reservations,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.resources.type,parentSchema:schema21.properties.resources,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.restart_policy !== undefined){
let data33 = data.restart_policy;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key8 in data33){
if(!(((((key8 === "condition") || (key8 === "delay")) || (key8 === "max_attempts")) || (key8 === "window")) || (pattern0.test(key8)))){
const err42 = {instancePath:instancePath+"/restart_policy",schemaPath:"#/properties/restart_policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.restart_policy,data:data33};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data33.condition !== undefined){
let data34 = data33.condition;
if(typeof data34 !== "string"){
const err43 = {instancePath:instancePath+"/restart_policy/condition",schemaPath:"#/properties/restart_policy/properties/condition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.restart_policy.properties.condition.type,parentSchema:schema21.properties.restart_policy.properties.condition,data:data34};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data33.delay !== undefined){
let data35 = data33.delay;
if(typeof data35 !== "string"){
const err44 = {instancePath:instancePath+"/restart_policy/delay",schemaPath:"#/properties/restart_policy/properties/delay/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.restart_policy.properties.delay.type,parentSchema:schema21.properties.restart_policy.properties.delay,data:data35};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data33.max_attempts !== undefined){
let data36 = data33.max_attempts;
if((!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) && (typeof data36 !== "string")){
const err45 = {instancePath:instancePath+"/restart_policy/max_attempts",schemaPath:"#/properties/restart_policy/properties/max_attempts/type",keyword:"type",params:{type: schema21.properties.restart_policy.properties.max_attempts.type},message:"must be integer,string",schema:schema21.properties.restart_policy.properties.max_attempts.type,parentSchema:schema21.properties.restart_policy.properties.max_attempts,data:data36};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data33.window !== undefined){
let data37 = data33.window;
if(typeof data37 !== "string"){
const err46 = {instancePath:instancePath+"/restart_policy/window",schemaPath:"#/properties/restart_policy/properties/window/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.restart_policy.properties.window.type,parentSchema:schema21.properties.restart_policy.properties.window,data:data37};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/restart_policy",schemaPath:"#/properties/restart_policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.restart_policy.type,parentSchema:schema21.properties.restart_policy,data:data33};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.placement !== undefined){
let data38 = data.placement;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key9 in data38){
if(!((((key9 === "constraints") || (key9 === "preferences")) || (key9 === "max_replicas_per_node")) || (pattern0.test(key9)))){
const err48 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.placement,data:data38};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data38.constraints !== undefined){
let data39 = data38.constraints;
if(Array.isArray(data39)){
const len2 = data39.length;
for(let i2=0; i2<len2; i2++){
let data40 = data39[i2];
if(typeof data40 !== "string"){
const err49 = {instancePath:instancePath+"/placement/constraints/" + i2,schemaPath:"#/properties/placement/properties/constraints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.placement.properties.constraints.items.type,parentSchema:schema21.properties.placement.properties.constraints.items,data:data40};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/placement/constraints",schemaPath:"#/properties/placement/properties/constraints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.placement.properties.constraints.type,parentSchema:schema21.properties.placement.properties.constraints,data:data39};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data38.preferences !== undefined){
let data41 = data38.preferences;
if(Array.isArray(data41)){
const len3 = data41.length;
for(let i3=0; i3<len3; i3++){
let data42 = data41[i3];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key10 in data42){
if(!((key10 === "spread") || (pattern0.test(key10)))){
const err51 = {instancePath:instancePath+"/placement/preferences/" + i3,schemaPath:"#/properties/placement/properties/preferences/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema21.properties.placement.properties.preferences.items,data:data42};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data42.spread !== undefined){
let data43 = data42.spread;
if(typeof data43 !== "string"){
const err52 = {instancePath:instancePath+"/placement/preferences/" + i3+"/spread",schemaPath:"#/properties/placement/properties/preferences/items/properties/spread/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema21.properties.placement.properties.preferences.items.properties.spread.type,parentSchema:schema21.properties.placement.properties.preferences.items.properties.spread,data:data43};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/placement/preferences/" + i3,schemaPath:"#/properties/placement/properties/preferences/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.placement.properties.preferences.items.type,parentSchema:schema21.properties.placement.properties.preferences.items,data:data42};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/placement/preferences",schemaPath:"#/properties/placement/properties/preferences/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema21.properties.placement.properties.preferences.type,parentSchema:schema21.properties.placement.properties.preferences,data:data41};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data38.max_replicas_per_node !== undefined){
let data44 = data38.max_replicas_per_node;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (typeof data44 !== "string")){
const err55 = {instancePath:instancePath+"/placement/max_replicas_per_node",schemaPath:"#/properties/placement/properties/max_replicas_per_node/type",keyword:"type",params:{type: schema21.properties.placement.properties.max_replicas_per_node.type},message:"must be integer,string",schema:schema21.properties.placement.properties.max_replicas_per_node.type,parentSchema:schema21.properties.placement.properties.max_replicas_per_node,data:data44};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.properties.placement.type,parentSchema:schema21.properties.placement,data:data38};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
validate61.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":["string","object"],"required":["source"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema23.type},message:"must be string,object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.source === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "source") || (key0 === "target")) || (key0 === "permissions")) || (pattern0.test(key0)))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.source !== undefined){
let data0 = data.source;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.source.type,parentSchema:schema23.properties.source,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.target !== undefined){
let data1 = data.target;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.target.type,parentSchema:schema23.properties.target,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.permissions !== undefined){
let data2 = data.permissions;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.permissions.type,parentSchema:schema23.properties.permissions,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate69.errors = vErrors;
return errors === 0;
}

const schema24 = {"type":["string","array"],"items":{"type":"object","properties":{"capabilities":{"type":"array","items":{"type":"string"},"uniqueItems":true},"count":{"type":["integer","string"]},"device_ids":{"type":"array","items":{"type":"string"},"uniqueItems":true},"driver":{"type":"string"},"options":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false}};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema24.type},message:"must be string,array",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!((((((key0 === "capabilities") || (key0 === "count")) || (key0 === "device_ids")) || (key0 === "driver")) || (key0 === "options")) || (pattern0.test(key0)))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.capabilities !== undefined){
let data1 = data0.capabilities;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(typeof data2 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/capabilities/" + i1,schemaPath:"#/items/properties/capabilities/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.capabilities.items.type,parentSchema:schema24.items.properties.capabilities.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i2 = data1.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data1[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/" + i0+"/capabilities",schemaPath:"#/items/properties/capabilities/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema24.items.properties.capabilities,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0+"/capabilities",schemaPath:"#/items/properties/capabilities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.items.properties.capabilities.type,parentSchema:schema24.items.properties.capabilities,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.count !== undefined){
let data3 = data0.count;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (typeof data3 !== "string")){
const err5 = {instancePath:instancePath+"/" + i0+"/count",schemaPath:"#/items/properties/count/type",keyword:"type",params:{type: schema24.items.properties.count.type},message:"must be integer,string",schema:schema24.items.properties.count.type,parentSchema:schema24.items.properties.count,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.device_ids !== undefined){
let data4 = data0.device_ids;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i3=0; i3<len2; i3++){
let data5 = data4[i3];
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/device_ids/" + i3,schemaPath:"#/items/properties/device_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.device_ids.items.type,parentSchema:schema24.items.properties.device_ids.items,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i4 = data4.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data4[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err7 = {instancePath:instancePath+"/" + i0+"/device_ids",schemaPath:"#/items/properties/device_ids/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema24.items.properties.device_ids,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/device_ids",schemaPath:"#/items/properties/device_ids/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.items.properties.device_ids.type,parentSchema:schema24.items.properties.device_ids,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.driver !== undefined){
let data6 = data0.driver;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/" + i0+"/driver",schemaPath:"#/items/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.items.properties.driver.type,parentSchema:schema24.items.properties.driver,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.options !== undefined){
if(!(validate27(data0.options, {instancePath:instancePath+"/" + i0+"/options",parentData:data0,parentDataProperty:"options",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.items.type,parentSchema:schema24.items,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
validate71.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","properties":{"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false}},"device_read_bps":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}},"device_read_iops":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}},"device_write_bps":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}},"device_write_iops":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false}}},"additionalProperties":false};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "weight") || (key0 === "weight_device")) || (key0 === "device_read_bps")) || (key0 === "device_read_iops")) || (key0 === "device_write_bps")) || (key0 === "device_write_iops"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.weight !== undefined){
let data0 = data.weight;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (typeof data0 !== "string")){
const err1 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: schema25.properties.weight.type},message:"must be integer,string",schema:schema25.properties.weight.type,parentSchema:schema25.properties.weight,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.weight_device !== undefined){
let data1 = data.weight_device;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "path") || (key1 === "weight"))){
const err2 = {instancePath:instancePath+"/weight_device/" + i0,schemaPath:"#/properties/weight_device/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema25.properties.weight_device.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.path !== undefined){
let data3 = data2.path;
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/weight_device/" + i0+"/path",schemaPath:"#/properties/weight_device/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.weight_device.items.properties.path.type,parentSchema:schema25.properties.weight_device.items.properties.path,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.weight !== undefined){
let data4 = data2.weight;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (typeof data4 !== "string")){
const err4 = {instancePath:instancePath+"/weight_device/" + i0+"/weight",schemaPath:"#/properties/weight_device/items/properties/weight/type",keyword:"type",params:{type: schema25.properties.weight_device.items.properties.weight.type},message:"must be integer,string",schema:schema25.properties.weight_device.items.properties.weight.type,parentSchema:schema25.properties.weight_device.items.properties.weight,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/weight_device/" + i0,schemaPath:"#/properties/weight_device/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.properties.weight_device.items.type,parentSchema:schema25.properties.weight_device.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/weight_device",schemaPath:"#/properties/weight_device/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.weight_device.type,parentSchema:schema25.properties.weight_device,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.device_read_bps !== undefined){
let data5 = data.device_read_bps;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((key2 === "path") || (key2 === "rate"))){
const err7 = {instancePath:instancePath+"/device_read_bps/" + i1,schemaPath:"#/properties/device_read_bps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema25.properties.device_read_bps.items,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.path !== undefined){
let data7 = data6.path;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/device_read_bps/" + i1+"/path",schemaPath:"#/properties/device_read_bps/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.device_read_bps.items.properties.path.type,parentSchema:schema25.properties.device_read_bps.items.properties.path,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.rate !== undefined){
let data8 = data6.rate;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (typeof data8 !== "string")){
const err9 = {instancePath:instancePath+"/device_read_bps/" + i1+"/rate",schemaPath:"#/properties/device_read_bps/items/properties/rate/type",keyword:"type",params:{type: schema25.properties.device_read_bps.items.properties.rate.type},message:"must be integer,string",schema:schema25.properties.device_read_bps.items.properties.rate.type,parentSchema:schema25.properties.device_read_bps.items.properties.rate,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/device_read_bps/" + i1,schemaPath:"#/properties/device_read_bps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.properties.device_read_bps.items.type,parentSchema:schema25.properties.device_read_bps.items,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/device_read_bps",schemaPath:"#/properties/device_read_bps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.device_read_bps.type,parentSchema:schema25.properties.device_read_bps,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.device_read_iops !== undefined){
let data9 = data.device_read_iops;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!((key3 === "path") || (key3 === "rate"))){
const err12 = {instancePath:instancePath+"/device_read_iops/" + i2,schemaPath:"#/properties/device_read_iops/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema25.properties.device_read_iops.items,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data10.path !== undefined){
let data11 = data10.path;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/device_read_iops/" + i2+"/path",schemaPath:"#/properties/device_read_iops/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.device_read_iops.items.properties.path.type,parentSchema:schema25.properties.device_read_iops.items.properties.path,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data10.rate !== undefined){
let data12 = data10.rate;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err14 = {instancePath:instancePath+"/device_read_iops/" + i2+"/rate",schemaPath:"#/properties/device_read_iops/items/properties/rate/type",keyword:"type",params:{type: schema25.properties.device_read_iops.items.properties.rate.type},message:"must be integer,string",schema:schema25.properties.device_read_iops.items.properties.rate.type,parentSchema:schema25.properties.device_read_iops.items.properties.rate,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/device_read_iops/" + i2,schemaPath:"#/properties/device_read_iops/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.properties.device_read_iops.items.type,parentSchema:schema25.properties.device_read_iops.items,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/device_read_iops",schemaPath:"#/properties/device_read_iops/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.device_read_iops.type,parentSchema:schema25.properties.device_read_iops,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.device_write_bps !== undefined){
let data13 = data.device_write_bps;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
if(!((key4 === "path") || (key4 === "rate"))){
const err17 = {instancePath:instancePath+"/device_write_bps/" + i3,schemaPath:"#/properties/device_write_bps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema25.properties.device_write_bps.items,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data14.path !== undefined){
let data15 = data14.path;
if(typeof data15 !== "string"){
const err18 = {instancePath:instancePath+"/device_write_bps/" + i3+"/path",schemaPath:"#/properties/device_write_bps/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.device_write_bps.items.properties.path.type,parentSchema:schema25.properties.device_write_bps.items.properties.path,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data14.rate !== undefined){
let data16 = data14.rate;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (typeof data16 !== "string")){
const err19 = {instancePath:instancePath+"/device_write_bps/" + i3+"/rate",schemaPath:"#/properties/device_write_bps/items/properties/rate/type",keyword:"type",params:{type: schema25.properties.device_write_bps.items.properties.rate.type},message:"must be integer,string",schema:schema25.properties.device_write_bps.items.properties.rate.type,parentSchema:schema25.properties.device_write_bps.items.properties.rate,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/device_write_bps/" + i3,schemaPath:"#/properties/device_write_bps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.properties.device_write_bps.items.type,parentSchema:schema25.properties.device_write_bps.items,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/device_write_bps",schemaPath:"#/properties/device_write_bps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.device_write_bps.type,parentSchema:schema25.properties.device_write_bps,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.device_write_iops !== undefined){
let data17 = data.device_write_iops;
if(Array.isArray(data17)){
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
if(!((key5 === "path") || (key5 === "rate"))){
const err22 = {instancePath:instancePath+"/device_write_iops/" + i4,schemaPath:"#/properties/device_write_iops/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema25.properties.device_write_iops.items,data:data18};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data18.path !== undefined){
let data19 = data18.path;
if(typeof data19 !== "string"){
const err23 = {instancePath:instancePath+"/device_write_iops/" + i4+"/path",schemaPath:"#/properties/device_write_iops/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema25.properties.device_write_iops.items.properties.path.type,parentSchema:schema25.properties.device_write_iops.items.properties.path,data:data19};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data18.rate !== undefined){
let data20 = data18.rate;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")){
const err24 = {instancePath:instancePath+"/device_write_iops/" + i4+"/rate",schemaPath:"#/properties/device_write_iops/items/properties/rate/type",keyword:"type",params:{type: schema25.properties.device_write_iops.items.properties.rate.type},message:"must be integer,string",schema:schema25.properties.device_write_iops.items.properties.rate.type,parentSchema:schema25.properties.device_write_iops.items.properties.rate,data:data20};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/device_write_iops/" + i4,schemaPath:"#/properties/device_write_iops/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.properties.device_write_iops.items.type,parentSchema:schema25.properties.device_write_iops.items,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/device_write_iops",schemaPath:"#/properties/device_write_iops/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema25.properties.device_write_iops.type,parentSchema:schema25.properties.device_write_iops,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema25.type,parentSchema:schema25,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"command":{"$ref":"#/definitions/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false,"required":["command"]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "command") || (key0 === "user")) || (key0 === "privileged")) || (key0 === "working_dir")) || (key0 === "environment")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.command !== undefined){
if(!(validate40(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.user !== undefined){
let data1 = data.user;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.user.type,parentSchema:schema26.properties.user,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.privileged !== undefined){
let data2 = data.privileged;
if((typeof data2 !== "boolean") && (typeof data2 !== "string")){
const err3 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema26.properties.privileged.type},message:"must be boolean,string",schema:schema26.properties.privileged.type,parentSchema:schema26.properties.privileged,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.working_dir !== undefined){
let data3 = data.working_dir;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.working_dir.type,parentSchema:schema26.properties.working_dir,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.environment !== undefined){
if(!(validate27(data.environment, {instancePath:instancePath+"/environment",parentData:data,parentDataProperty:"environment",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","properties":{"rollout":{"$ref":"#/definitions/rollout"},"hooks":{"type":"object","properties":{"preDeploy":{"$ref":"#/definitions/hook"},"postDeploy":{"$ref":"#/definitions/hook"}},"additionalProperties":false},"routes":{"type":"array","items":{"$ref":"routing.schema.json#/definitions/route"}},"health":{"type":"object","properties":{"http":{"type":["string","object"],"pattern":"^/[!-~]*$","properties":{"path":{"type":"string","pattern":"^/[!-~]*$"},"port":{"type":["integer","string"]},"scheme":{"type":"string","enum":["http","https"]},"method":{"type":"string","enum":["GET","HEAD","OPTIONS","POST"]},"headers":{"type":"object","additionalProperties":{"type":["string","number"]}},"status":{"type":["integer","string","array"],"items":{"type":["integer","string"]}}},"additionalProperties":false},"tcp":{"type":["integer","string","object"],"properties":{"port":{"type":["integer","string"]}},"required":["port"],"additionalProperties":false},"exec":{"type":["string","array"],"items":{"type":["string","number"]}},"docker":{"type":"boolean","enum":[true]},"interval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"retries":{"type":"integer","minimum":1,"maximum":1000},"startPeriod":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"additionalProperties":false},"onUnhealthy":{"type":"string","enum":["restart","recreate","alert"]},"update":{"type":"object","properties":{"policy":{"type":"string"},"range":{"type":"string"},"minAge":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"additionalProperties":false},"backup":{"type":["object","boolean"]}},"additionalProperties":false};
const schema29 = {"type":"object","properties":{"strategy":{"type":"string","enum":["auto","start-first","stop-first","recreate"]},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"monitor":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"rollback":{"type":"boolean"},"parallelism":{"type":"integer","minimum":1}},"additionalProperties":false};
const pattern47 = new RegExp("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$", "u");

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "strategy") || (key0 === "timeout")) || (key0 === "monitor")) || (key0 === "rollback")) || (key0 === "parallelism"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.strategy !== undefined){
let data0 = data.strategy;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.strategy.type,parentSchema:schema29.properties.strategy,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((data0 === "auto") || (data0 === "start-first")) || (data0 === "stop-first")) || (data0 === "recreate"))){
const err2 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema29.properties.strategy.enum},message:"must be equal to one of the allowed values",schema:schema29.properties.strategy.enum,parentSchema:schema29.properties.strategy,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.timeout !== undefined){
let data1 = data.timeout;
if(typeof data1 === "string"){
if(!pattern47.test(data1)){
const err3 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema29.properties.timeout,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.timeout.type,parentSchema:schema29.properties.timeout,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.monitor !== undefined){
let data2 = data.monitor;
if(typeof data2 === "string"){
if(!pattern47.test(data2)){
const err5 = {instancePath:instancePath+"/monitor",schemaPath:"#/properties/monitor/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema29.properties.monitor,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/monitor",schemaPath:"#/properties/monitor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.monitor.type,parentSchema:schema29.properties.monitor,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.rollback !== undefined){
let data3 = data.rollback;
if(typeof data3 !== "boolean"){
const err7 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.rollback.type,parentSchema:schema29.properties.rollback,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.parallelism !== undefined){
let data4 = data.parallelism;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/parallelism",schemaPath:"#/properties/parallelism/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema29.properties.parallelism.type,parentSchema:schema29.properties.parallelism,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/parallelism",schemaPath:"#/properties/parallelism/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.parallelism,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}

const schema31 = {"type":["string","array","object"],"items":{"type":"string"},"properties":{"command":{"type":["string","array"],"items":{"type":"string"}},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"required":["command"],"additionalProperties":false};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema31.type},message:"must be string,array,object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.items.type,parentSchema:schema31.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.command === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "command") || (key0 === "timeout"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.command !== undefined){
let data1 = data.command;
if((typeof data1 !== "string") && (!(Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: schema31.properties.command.type},message:"must be string,array",schema:schema31.properties.command.type,parentSchema:schema31.properties.command,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/command/" + i1,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.command.items.type,parentSchema:schema31.properties.command.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 === "string"){
if(!pattern47.test(data3)){
const err6 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema31.properties.timeout,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.timeout.type,parentSchema:schema31.properties.timeout,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
validate98.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","properties":{"host":{"type":["string","array"],"items":{"type":"string"}},"subdomain":{"type":["string","array"],"items":{"type":"string"}},"path":{"type":"string"},"strip":{"type":"boolean"},"port":{"type":"integer","minimum":1,"maximum":65535},"scheme":{"type":"string","enum":["http","https"]},"tls":{"type":["boolean","string"],"examples":["auto","off","internal","passthrough"]},"httpsRedirect":{"type":"boolean"},"middlewares":{"$ref":"#/definitions/middlewareList"},"priority":{"type":"integer","minimum":-1000,"maximum":1000},"secureHeaders":{"type":"boolean"},"tcp":{"type":"integer","minimum":1,"maximum":65535},"udp":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false};
const schema34 = {"type":"array","items":{"$ref":"#/definitions/middleware"}};
const schema35 = {"type":["string","object"],"properties":{"auth":{"$ref":"#/definitions/auth"},"headers":{"$ref":"#/definitions/headers"},"cors":{"$ref":"#/definitions/cors"},"rate-limit":{"$ref":"#/definitions/rateLimit"},"compression":{"type":"boolean"},"ip-allow":{"$ref":"#/definitions/texts"},"redirect":{"$ref":"#/definitions/redirect"},"strip-prefix":{"$ref":"#/definitions/texts"},"body-limit":{"type":["string","integer"]}},"minProperties":1,"maxProperties":1,"additionalProperties":false};
const schema36 = {"type":"object","properties":{"basic":{"type":"object","properties":{"users":{"type":"array","minItems":1,"items":{"type":"string"}},"realm":{"type":"string"}},"required":["users"],"additionalProperties":false},"forward":{"type":"object","properties":{"address":{"type":"string"},"responseHeaders":{"type":"array","items":{"type":"string"}}},"required":["address"],"additionalProperties":false}},"minProperties":1,"maxProperties":1,"additionalProperties":false};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "basic") || (key0 === "forward"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.basic !== undefined){
let data0 = data.basic;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.users === undefined){
const err3 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/required",keyword:"required",params:{missingProperty: "users"},message:"must have required property '"+"users"+"'",schema:schema36.properties.basic.required,parentSchema:schema36.properties.basic,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "users") || (key1 === "realm"))){
const err4 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.basic,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.users !== undefined){
let data1 = data0.users;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/basic/users",schemaPath:"#/properties/basic/properties/users/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema36.properties.basic.properties.users,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/basic/users/" + i0,schemaPath:"#/properties/basic/properties/users/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.basic.properties.users.items.type,parentSchema:schema36.properties.basic.properties.users.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/basic/users",schemaPath:"#/properties/basic/properties/users/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.basic.properties.users.type,parentSchema:schema36.properties.basic.properties.users,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.realm !== undefined){
let data3 = data0.realm;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/basic/realm",schemaPath:"#/properties/basic/properties/realm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.basic.properties.realm.type,parentSchema:schema36.properties.basic.properties.realm,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.basic.type,parentSchema:schema36.properties.basic,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.forward !== undefined){
let data4 = data.forward;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.address === undefined){
const err10 = {instancePath:instancePath+"/forward",schemaPath:"#/properties/forward/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema36.properties.forward.required,parentSchema:schema36.properties.forward,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "address") || (key2 === "responseHeaders"))){
const err11 = {instancePath:instancePath+"/forward",schemaPath:"#/properties/forward/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.forward,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.address !== undefined){
let data5 = data4.address;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/forward/address",schemaPath:"#/properties/forward/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.forward.properties.address.type,parentSchema:schema36.properties.forward.properties.address,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.responseHeaders !== undefined){
let data6 = data4.responseHeaders;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err13 = {instancePath:instancePath+"/forward/responseHeaders/" + i1,schemaPath:"#/properties/forward/properties/responseHeaders/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.forward.properties.responseHeaders.items.type,parentSchema:schema36.properties.forward.properties.responseHeaders.items,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/forward/responseHeaders",schemaPath:"#/properties/forward/properties/responseHeaders/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.forward.properties.responseHeaders.type,parentSchema:schema36.properties.forward.properties.responseHeaders,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/forward",schemaPath:"#/properties/forward/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.forward.type,parentSchema:schema36.properties.forward,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}

const schema37 = {"type":"object","properties":{"request":{"$ref":"#/definitions/headerChanges"},"response":{"$ref":"#/definitions/headerChanges"}},"minProperties":1,"additionalProperties":false};
const schema38 = {"type":"object","additionalProperties":{"type":["string","null"]}};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((typeof data0 !== "string") && (data0 !== null)){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema38.additionalProperties.type},message:"must be string,null",schema:schema38.additionalProperties.type,parentSchema:schema38.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}


function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "request") || (key0 === "response"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.request !== undefined){
if(!(validate108(data.request, {instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.response !== undefined){
if(!(validate108(data.response, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}

const schema39 = {"type":"object","properties":{"origins":{"type":"array","minItems":1,"items":{"type":"string"}},"methods":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"type":"string"}},"expose":{"type":"array","items":{"type":"string"}},"credentials":{"type":"boolean"},"maxAge":{"$ref":"#/definitions/duration"}},"required":["origins"],"additionalProperties":false};
const schema40 = {"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern47.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.origins === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origins"},message:"must have required property '"+"origins"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "origins") || (key0 === "methods")) || (key0 === "headers")) || (key0 === "expose")) || (key0 === "credentials")) || (key0 === "maxAge"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.origins !== undefined){
let data0 = data.origins;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema39.properties.origins,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/origins/" + i0,schemaPath:"#/properties/origins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.origins.items.type,parentSchema:schema39.properties.origins.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/origins",schemaPath:"#/properties/origins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.origins.type,parentSchema:schema39.properties.origins,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.methods !== undefined){
let data2 = data.methods;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/methods/" + i1,schemaPath:"#/properties/methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.methods.items.type,parentSchema:schema39.properties.methods.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/methods",schemaPath:"#/properties/methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.methods.type,parentSchema:schema39.properties.methods,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.headers !== undefined){
let data4 = data.headers;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/headers/" + i2,schemaPath:"#/properties/headers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.headers.items.type,parentSchema:schema39.properties.headers.items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.headers.type,parentSchema:schema39.properties.headers,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.expose !== undefined){
let data6 = data.expose;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/expose/" + i3,schemaPath:"#/properties/expose/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.expose.items.type,parentSchema:schema39.properties.expose.items,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.expose.type,parentSchema:schema39.properties.expose,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.credentials !== undefined){
let data8 = data.credentials;
if(typeof data8 !== "boolean"){
const err11 = {instancePath:instancePath+"/credentials",schemaPath:"#/properties/credentials/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.credentials.type,parentSchema:schema39.properties.credentials,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.maxAge !== undefined){
if(!(validate113(data.maxAge, {instancePath:instancePath+"/maxAge",parentData:data,parentDataProperty:"maxAge",rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}

const schema41 = {"type":"object","properties":{"average":{"type":"integer","minimum":1,"maximum":1000000},"period":{"$ref":"#/definitions/duration"},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"required":["average"],"additionalProperties":false};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.average === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "average"},message:"must have required property '"+"average"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "average") || (key0 === "period")) || (key0 === "burst"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.average !== undefined){
let data0 = data.average;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/average",schemaPath:"#/properties/average/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.average.type,parentSchema:schema41.properties.average,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/average",schemaPath:"#/properties/average/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema41.properties.average,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/average",schemaPath:"#/properties/average/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.average,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.period !== undefined){
if(!(validate113(data.period, {instancePath:instancePath+"/period",parentData:data,parentDataProperty:"period",rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
if(data.burst !== undefined){
let data2 = data.burst;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema41.properties.burst.type,parentSchema:schema41.properties.burst,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema41.properties.burst,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/burst",schemaPath:"#/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema41.properties.burst,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}

const schema42 = {"type":["string","array"],"items":{"type":"string"}};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema42.type},message:"must be string,array",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.items.type,parentSchema:schema42.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
validate119.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":"object","properties":{"to":{"type":"string"},"permanent":{"type":"boolean"},"keepPath":{"type":"boolean"}},"required":["to"],"additionalProperties":false};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "to") || (key0 === "permanent")) || (key0 === "keepPath"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.to.type,parentSchema:schema43.properties.to,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.permanent !== undefined){
let data1 = data.permanent;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/permanent",schemaPath:"#/properties/permanent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.permanent.type,parentSchema:schema43.properties.permanent,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.keepPath !== undefined){
let data2 = data.keepPath;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/keepPath",schemaPath:"#/properties/keepPath/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.keepPath.type,parentSchema:schema43.properties.keepPath,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema35.type},message:"must be string,object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err1 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema35.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.auth !== undefined){
if(!(validate105(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
if(!(validate107(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data.cors !== undefined){
if(!(validate112(data.cors, {instancePath:instancePath+"/cors",parentData:data,parentDataProperty:"cors",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data["rate-limit"] !== undefined){
if(!(validate116(data["rate-limit"], {instancePath:instancePath+"/rate-limit",parentData:data,parentDataProperty:"rate-limit",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.compression !== undefined){
let data4 = data.compression;
if(typeof data4 !== "boolean"){
const err4 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema35.properties.compression.type,parentSchema:schema35.properties.compression,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ip-allow"] !== undefined){
if(!(validate119(data["ip-allow"], {instancePath:instancePath+"/ip-allow",parentData:data,parentDataProperty:"ip-allow",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data.redirect !== undefined){
if(!(validate121(data.redirect, {instancePath:instancePath+"/redirect",parentData:data,parentDataProperty:"redirect",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data["strip-prefix"] !== undefined){
if(!(validate119(data["strip-prefix"], {instancePath:instancePath+"/strip-prefix",parentData:data,parentDataProperty:"strip-prefix",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data["body-limit"] !== undefined){
let data8 = data["body-limit"];
if((typeof data8 !== "string") && (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8))))){
const err5 = {instancePath:instancePath+"/body-limit",schemaPath:"#/properties/body-limit/type",keyword:"type",params:{type: schema35.properties["body-limit"].type},message:"must be string,integer",schema:schema35.properties["body-limit"].type,parentSchema:schema35.properties["body-limit"],data:data8};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate104.errors = vErrors;
return errors === 0;
}


function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate104(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}


function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema33.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: schema33.properties.host.type},message:"must be string,array",schema:schema33.properties.host.type,parentSchema:schema33.properties.host,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/host/" + i0,schemaPath:"#/properties/host/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.host.items.type,parentSchema:schema33.properties.host.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
if(data.subdomain !== undefined){
let data2 = data.subdomain;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/subdomain",schemaPath:"#/properties/subdomain/type",keyword:"type",params:{type: schema33.properties.subdomain.type},message:"must be string,array",schema:schema33.properties.subdomain.type,parentSchema:schema33.properties.subdomain,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/subdomain/" + i1,schemaPath:"#/properties/subdomain/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.subdomain.items.type,parentSchema:schema33.properties.subdomain.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.path !== undefined){
let data4 = data.path;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.strip !== undefined){
let data5 = data.strip;
if(typeof data5 !== "boolean"){
const err6 = {instancePath:instancePath+"/strip",schemaPath:"#/properties/strip/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.strip.type,parentSchema:schema33.properties.strip,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.port !== undefined){
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.port.type,parentSchema:schema33.properties.port,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.port,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.port,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.scheme !== undefined){
let data7 = data.scheme;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.scheme.type,parentSchema:schema33.properties.scheme,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data7 === "http") || (data7 === "https"))){
const err11 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema33.properties.scheme.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.scheme.enum,parentSchema:schema33.properties.scheme,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tls !== undefined){
let data8 = data.tls;
if((typeof data8 !== "boolean") && (typeof data8 !== "string")){
const err12 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: schema33.properties.tls.type},message:"must be boolean,string",schema:schema33.properties.tls.type,parentSchema:schema33.properties.tls,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.httpsRedirect !== undefined){
let data9 = data.httpsRedirect;
if(typeof data9 !== "boolean"){
const err13 = {instancePath:instancePath+"/httpsRedirect",schemaPath:"#/properties/httpsRedirect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.httpsRedirect.type,parentSchema:schema33.properties.httpsRedirect,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.middlewares !== undefined){
if(!(validate103(data.middlewares, {instancePath:instancePath+"/middlewares",parentData:data,parentDataProperty:"middlewares",rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data11 = data.priority;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.priority.type,parentSchema:schema33.properties.priority,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema33.properties.priority,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11 < -1000 || isNaN(data11)){
const err16 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000",schema:-1000,parentSchema:schema33.properties.priority,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.secureHeaders !== undefined){
let data12 = data.secureHeaders;
if(typeof data12 !== "boolean"){
const err17 = {instancePath:instancePath+"/secureHeaders",schemaPath:"#/properties/secureHeaders/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.secureHeaders.type,parentSchema:schema33.properties.secureHeaders,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.tcp !== undefined){
let data13 = data.tcp;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err18 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.tcp.type,parentSchema:schema33.properties.tcp,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 65535 || isNaN(data13)){
const err19 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.tcp,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err20 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.tcp,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.udp !== undefined){
let data14 = data.udp;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err21 = {instancePath:instancePath+"/udp",schemaPath:"#/properties/udp/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.udp.type,parentSchema:schema33.properties.udp,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 65535 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/udp",schemaPath:"#/properties/udp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.udp,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err23 = {instancePath:instancePath+"/udp",schemaPath:"#/properties/udp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.udp,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}

const pattern56 = new RegExp("^/[!-~]*$", "u");

function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "rollout") || (key0 === "hooks")) || (key0 === "routes")) || (key0 === "health")) || (key0 === "onUnhealthy")) || (key0 === "update")) || (key0 === "backup"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.rollout !== undefined){
if(!(validate93(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data.hooks !== undefined){
let data1 = data.hooks;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "preDeploy") || (key1 === "postDeploy"))){
const err1 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.hooks,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.preDeploy !== undefined){
if(!(validate98(data1.preDeploy, {instancePath:instancePath+"/hooks/preDeploy",parentData:data1,parentDataProperty:"preDeploy",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data1.postDeploy !== undefined){
if(!(validate98(data1.postDeploy, {instancePath:instancePath+"/hooks/postDeploy",parentData:data1,parentDataProperty:"postDeploy",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.hooks.type,parentSchema:schema30.properties.hooks,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.routes !== undefined){
let data4 = data.routes;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate139(data4[i0], {instancePath:instancePath+"/routes/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.routes.type,parentSchema:schema30.properties.routes,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.health !== undefined){
let data6 = data.health;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((((((((key2 === "http") || (key2 === "tcp")) || (key2 === "exec")) || (key2 === "docker")) || (key2 === "interval")) || (key2 === "timeout")) || (key2 === "retries")) || (key2 === "startPeriod"))){
const err4 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.health,data:data6};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data6.http !== undefined){
let data7 = data6.http;
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err5 = {instancePath:instancePath+"/health/http",schemaPath:"#/properties/health/properties/http/type",keyword:"type",params:{type: schema30.properties.health.properties.http.type},message:"must be string,object",schema:schema30.properties.health.properties.http.type,parentSchema:schema30.properties.health.properties.http,data:data7};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern56.test(data7)){
const err6 = {instancePath:instancePath+"/health/http",schemaPath:"#/properties/health/properties/http/pattern",keyword:"pattern",params:{pattern: "^/[!-~]*$"},message:"must match pattern \""+"^/[!-~]*$"+"\"",schema:"^/[!-~]*$",parentSchema:schema30.properties.health.properties.http,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!((((((key3 === "path") || (key3 === "port")) || (key3 === "scheme")) || (key3 === "method")) || (key3 === "headers")) || (key3 === "status"))){
const err7 = {instancePath:instancePath+"/health/http",schemaPath:"#/properties/health/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.health.properties.http,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.path !== undefined){
let data8 = data7.path;
if(typeof data8 === "string"){
if(!pattern56.test(data8)){
const err8 = {instancePath:instancePath+"/health/http/path",schemaPath:"#/properties/health/properties/http/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[!-~]*$"},message:"must match pattern \""+"^/[!-~]*$"+"\"",schema:"^/[!-~]*$",parentSchema:schema30.properties.health.properties.http.properties.path,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/health/http/path",schemaPath:"#/properties/health/properties/http/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.http.properties.path.type,parentSchema:schema30.properties.health.properties.http.properties.path,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.port !== undefined){
let data9 = data7.port;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (typeof data9 !== "string")){
const err10 = {instancePath:instancePath+"/health/http/port",schemaPath:"#/properties/health/properties/http/properties/port/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.port.type},message:"must be integer,string",schema:schema30.properties.health.properties.http.properties.port.type,parentSchema:schema30.properties.health.properties.http.properties.port,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.scheme !== undefined){
let data10 = data7.scheme;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/health/http/scheme",schemaPath:"#/properties/health/properties/http/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.http.properties.scheme.type,parentSchema:schema30.properties.health.properties.http.properties.scheme,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data10 === "http") || (data10 === "https"))){
const err12 = {instancePath:instancePath+"/health/http/scheme",schemaPath:"#/properties/health/properties/http/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema30.properties.health.properties.http.properties.scheme.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.health.properties.http.properties.scheme.enum,parentSchema:schema30.properties.health.properties.http.properties.scheme,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.method !== undefined){
let data11 = data7.method;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/health/http/method",schemaPath:"#/properties/health/properties/http/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.http.properties.method.type,parentSchema:schema30.properties.health.properties.http.properties.method,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((((data11 === "GET") || (data11 === "HEAD")) || (data11 === "OPTIONS")) || (data11 === "POST"))){
const err14 = {instancePath:instancePath+"/health/http/method",schemaPath:"#/properties/health/properties/http/properties/method/enum",keyword:"enum",params:{allowedValues: schema30.properties.health.properties.http.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.health.properties.http.properties.method.enum,parentSchema:schema30.properties.health.properties.http.properties.method,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.headers !== undefined){
let data12 = data7.headers;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
let data13 = data12[key4];
if((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))){
const err15 = {instancePath:instancePath+"/health/http/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/health/properties/http/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.headers.additionalProperties.type},message:"must be string,number",schema:schema30.properties.health.properties.http.properties.headers.additionalProperties.type,parentSchema:schema30.properties.health.properties.http.properties.headers.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/health/http/headers",schemaPath:"#/properties/health/properties/http/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.health.properties.http.properties.headers.type,parentSchema:schema30.properties.health.properties.http.properties.headers,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.status !== undefined){
let data14 = data7.status;
if(((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")) && (!(Array.isArray(data14)))){
const err17 = {instancePath:instancePath+"/health/http/status",schemaPath:"#/properties/health/properties/http/properties/status/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.status.type},message:"must be integer,string,array",schema:schema30.properties.health.properties.http.properties.status.type,parentSchema:schema30.properties.health.properties.http.properties.status,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (typeof data15 !== "string")){
const err18 = {instancePath:instancePath+"/health/http/status/" + i1,schemaPath:"#/properties/health/properties/http/properties/status/items/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.status.items.type},message:"must be integer,string",schema:schema30.properties.health.properties.http.properties.status.items.type,parentSchema:schema30.properties.health.properties.http.properties.status.items,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
}
if(data6.tcp !== undefined){
let data16 = data6.tcp;
if(((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (typeof data16 !== "string")) && (!(data16 && typeof data16 == "object" && !Array.isArray(data16)))){
const err19 = {instancePath:instancePath+"/health/tcp",schemaPath:"#/properties/health/properties/tcp/type",keyword:"type",params:{type: schema30.properties.health.properties.tcp.type},message:"must be integer,string,object",schema:schema30.properties.health.properties.tcp.type,parentSchema:schema30.properties.health.properties.tcp,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.port === undefined){
const err20 = {instancePath:instancePath+"/health/tcp",schemaPath:"#/properties/health/properties/tcp/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema30.properties.health.properties.tcp.required,parentSchema:schema30.properties.health.properties.tcp,data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key5 in data16){
if(!(key5 === "port")){
const err21 = {instancePath:instancePath+"/health/tcp",schemaPath:"#/properties/health/properties/tcp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.health.properties.tcp,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data16.port !== undefined){
let data17 = data16.port;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err22 = {instancePath:instancePath+"/health/tcp/port",schemaPath:"#/properties/health/properties/tcp/properties/port/type",keyword:"type",params:{type: schema30.properties.health.properties.tcp.properties.port.type},message:"must be integer,string",schema:schema30.properties.health.properties.tcp.properties.port.type,parentSchema:schema30.properties.health.properties.tcp.properties.port,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
if(data6.exec !== undefined){
let data18 = data6.exec;
if((typeof data18 !== "string") && (!(Array.isArray(data18)))){
const err23 = {instancePath:instancePath+"/health/exec",schemaPath:"#/properties/health/properties/exec/type",keyword:"type",params:{type: schema30.properties.health.properties.exec.type},message:"must be string,array",schema:schema30.properties.health.properties.exec.type,parentSchema:schema30.properties.health.properties.exec,data:data18};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))){
const err24 = {instancePath:instancePath+"/health/exec/" + i2,schemaPath:"#/properties/health/properties/exec/items/type",keyword:"type",params:{type: schema30.properties.health.properties.exec.items.type},message:"must be string,number",schema:schema30.properties.health.properties.exec.items.type,parentSchema:schema30.properties.health.properties.exec.items,data:data19};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data6.docker !== undefined){
let data20 = data6.docker;
if(typeof data20 !== "boolean"){
const err25 = {instancePath:instancePath+"/health/docker",schemaPath:"#/properties/health/properties/docker/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.health.properties.docker.type,parentSchema:schema30.properties.health.properties.docker,data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(data20 === true)){
const err26 = {instancePath:instancePath+"/health/docker",schemaPath:"#/properties/health/properties/docker/enum",keyword:"enum",params:{allowedValues: schema30.properties.health.properties.docker.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.health.properties.docker.enum,parentSchema:schema30.properties.health.properties.docker,data:data20};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.interval !== undefined){
let data21 = data6.interval;
if(typeof data21 === "string"){
if(!pattern47.test(data21)){
const err27 = {instancePath:instancePath+"/health/interval",schemaPath:"#/properties/health/properties/interval/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.health.properties.interval,data:data21};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/health/interval",schemaPath:"#/properties/health/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.interval.type,parentSchema:schema30.properties.health.properties.interval,data:data21};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data6.timeout !== undefined){
let data22 = data6.timeout;
if(typeof data22 === "string"){
if(!pattern47.test(data22)){
const err29 = {instancePath:instancePath+"/health/timeout",schemaPath:"#/properties/health/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.health.properties.timeout,data:data22};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/health/timeout",schemaPath:"#/properties/health/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.timeout.type,parentSchema:schema30.properties.health.properties.timeout,data:data22};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.retries !== undefined){
let data23 = data6.retries;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err31 = {instancePath:instancePath+"/health/retries",schemaPath:"#/properties/health/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.health.properties.retries.type,parentSchema:schema30.properties.health.properties.retries,data:data23};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000 || isNaN(data23)){
const err32 = {instancePath:instancePath+"/health/retries",schemaPath:"#/properties/health/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema30.properties.health.properties.retries,data:data23};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err33 = {instancePath:instancePath+"/health/retries",schemaPath:"#/properties/health/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema30.properties.health.properties.retries,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data6.startPeriod !== undefined){
let data24 = data6.startPeriod;
if(typeof data24 === "string"){
if(!pattern47.test(data24)){
const err34 = {instancePath:instancePath+"/health/startPeriod",schemaPath:"#/properties/health/properties/startPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.health.properties.startPeriod,data:data24};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/health/startPeriod",schemaPath:"#/properties/health/properties/startPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.startPeriod.type,parentSchema:schema30.properties.health.properties.startPeriod,data:data24};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.health.type,parentSchema:schema30.properties.health,data:data6};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.onUnhealthy !== undefined){
let data25 = data.onUnhealthy;
if(typeof data25 !== "string"){
const err37 = {instancePath:instancePath+"/onUnhealthy",schemaPath:"#/properties/onUnhealthy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.onUnhealthy.type,parentSchema:schema30.properties.onUnhealthy,data:data25};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data25 === "restart") || (data25 === "recreate")) || (data25 === "alert"))){
const err38 = {instancePath:instancePath+"/onUnhealthy",schemaPath:"#/properties/onUnhealthy/enum",keyword:"enum",params:{allowedValues: schema30.properties.onUnhealthy.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.onUnhealthy.enum,parentSchema:schema30.properties.onUnhealthy,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.update !== undefined){
let data26 = data.update;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
if(!(((key6 === "policy") || (key6 === "range")) || (key6 === "minAge"))){
const err39 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.update,data:data26};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data26.policy !== undefined){
let data27 = data26.policy;
if(typeof data27 !== "string"){
const err40 = {instancePath:instancePath+"/update/policy",schemaPath:"#/properties/update/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.update.properties.policy.type,parentSchema:schema30.properties.update.properties.policy,data:data27};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.range !== undefined){
let data28 = data26.range;
if(typeof data28 !== "string"){
const err41 = {instancePath:instancePath+"/update/range",schemaPath:"#/properties/update/properties/range/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.update.properties.range.type,parentSchema:schema30.properties.update.properties.range,data:data28};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.minAge !== undefined){
let data29 = data26.minAge;
if(typeof data29 === "string"){
if(!pattern47.test(data29)){
const err42 = {instancePath:instancePath+"/update/minAge",schemaPath:"#/properties/update/properties/minAge/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.update.properties.minAge,data:data29};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/update/minAge",schemaPath:"#/properties/update/properties/minAge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.update.properties.minAge.type,parentSchema:schema30.properties.update.properties.minAge,data:data29};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.update.type,parentSchema:schema30.properties.update,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.backup !== undefined){
let data30 = data.backup;
if((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (typeof data30 !== "boolean")){
const err45 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: schema30.properties.backup.type},message:"must be object,boolean",schema:schema30.properties.backup.type,parentSchema:schema30.properties.backup,data:data30};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate143.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema8.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.image !== undefined){
let data0 = data.image;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.image.type,parentSchema:schema8.properties.image,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.build !== undefined){
if(!(validate26(data.build, {instancePath:instancePath+"/build",parentData:data,parentDataProperty:"build",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.command !== undefined){
if(!(validate40(data.command, {instancePath:instancePath+"/command",parentData:data,parentDataProperty:"command",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.entrypoint !== undefined){
if(!(validate40(data.entrypoint, {instancePath:instancePath+"/entrypoint",parentData:data,parentDataProperty:"entrypoint",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.environment !== undefined){
if(!(validate27(data.environment, {instancePath:instancePath+"/environment",parentData:data,parentDataProperty:"environment",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.env_file !== undefined){
if(!(validate44(data.env_file, {instancePath:instancePath+"/env_file",parentData:data,parentDataProperty:"env_file",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data.label_file !== undefined){
if(!(validate22(data.label_file, {instancePath:instancePath+"/label_file",parentData:data,parentDataProperty:"label_file",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate27(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.ports !== undefined){
let data9 = data.ports;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data9[i0], {instancePath:instancePath+"/ports/" + i0,parentData:data9,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.ports.type,parentSchema:schema8.properties.ports,data:data9};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.expose !== undefined){
let data11 = data.expose;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))){
const err3 = {instancePath:instancePath+"/expose/" + i1,schemaPath:"#/properties/expose/items/type",keyword:"type",params:{type: schema8.properties.expose.items.type},message:"must be string,number",schema:schema8.properties.expose.items.type,parentSchema:schema8.properties.expose.items,data:data12};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/expose",schemaPath:"#/properties/expose/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.expose.type,parentSchema:schema8.properties.expose,data:data11};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.volumes !== undefined){
let data13 = data.volumes;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(!(validate51(data13[i2], {instancePath:instancePath+"/volumes/" + i2,parentData:data13,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.volumes.type,parentSchema:schema8.properties.volumes,data:data13};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.volumes_from !== undefined){
let data15 = data.volumes_from;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 !== "string"){
const err6 = {instancePath:instancePath+"/volumes_from/" + i3,schemaPath:"#/properties/volumes_from/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.volumes_from.items.type,parentSchema:schema8.properties.volumes_from.items,data:data16};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i4 = data15.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data15[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err7 = {instancePath:instancePath+"/volumes_from",schemaPath:"#/properties/volumes_from/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i4+" are identical)",schema:true,parentSchema:schema8.properties.volumes_from,data:data15};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
const err8 = {instancePath:instancePath+"/volumes_from",schemaPath:"#/properties/volumes_from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.volumes_from.type,parentSchema:schema8.properties.volumes_from,data:data15};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.tmpfs !== undefined){
if(!(validate22(data.tmpfs, {instancePath:instancePath+"/tmpfs",parentData:data,parentDataProperty:"tmpfs",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.networks !== undefined){
if(!(validate55(data.networks, {instancePath:instancePath+"/networks",parentData:data,parentDataProperty:"networks",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.network_mode !== undefined){
let data19 = data.network_mode;
if(typeof data19 !== "string"){
const err9 = {instancePath:instancePath+"/network_mode",schemaPath:"#/properties/network_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.network_mode.type,parentSchema:schema8.properties.network_mode,data:data19};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.depends_on !== undefined){
if(!(validate57(data.depends_on, {instancePath:instancePath+"/depends_on",parentData:data,parentDataProperty:"depends_on",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.healthcheck !== undefined){
if(!(validate59(data.healthcheck, {instancePath:instancePath+"/healthcheck",parentData:data,parentDataProperty:"healthcheck",rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.restart !== undefined){
let data22 = data.restart;
if(typeof data22 !== "string"){
const err10 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.restart.type,parentSchema:schema8.properties.restart,data:data22};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.deploy !== undefined){
if(!(validate61(data.deploy, {instancePath:instancePath+"/deploy",parentData:data,parentDataProperty:"deploy",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.scale !== undefined){
let data24 = data.scale;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (typeof data24 !== "string")){
const err11 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type: schema8.properties.scale.type},message:"must be integer,string",schema:schema8.properties.scale.type,parentSchema:schema8.properties.scale,data:data24};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.profiles !== undefined){
let data25 = data.profiles;
if(Array.isArray(data25)){
const len4 = data25.length;
for(let i5=0; i5<len4; i5++){
let data26 = data25[i5];
if(typeof data26 !== "string"){
const err12 = {instancePath:instancePath+"/profiles/" + i5,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.profiles.items.type,parentSchema:schema8.properties.profiles.items,data:data26};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i6 = data25.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data25[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err13 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i6+" are identical)",schema:true,parentSchema:schema8.properties.profiles,data:data25};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err14 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.profiles.type,parentSchema:schema8.properties.profiles,data:data25};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.configs !== undefined){
if(!(validate35(data.configs, {instancePath:instancePath+"/configs",parentData:data,parentDataProperty:"configs",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.secrets !== undefined){
if(!(validate35(data.secrets, {instancePath:instancePath+"/secrets",parentData:data,parentDataProperty:"secrets",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
if(data.container_name !== undefined){
let data29 = data.container_name;
if(typeof data29 !== "string"){
const err15 = {instancePath:instancePath+"/container_name",schemaPath:"#/properties/container_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.container_name.type,parentSchema:schema8.properties.container_name,data:data29};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.hostname !== undefined){
let data30 = data.hostname;
if(typeof data30 !== "string"){
const err16 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.hostname.type,parentSchema:schema8.properties.hostname,data:data30};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.domainname !== undefined){
let data31 = data.domainname;
if(typeof data31 !== "string"){
const err17 = {instancePath:instancePath+"/domainname",schemaPath:"#/properties/domainname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.domainname.type,parentSchema:schema8.properties.domainname,data:data31};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.user !== undefined){
let data32 = data.user;
if(typeof data32 !== "string"){
const err18 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.user.type,parentSchema:schema8.properties.user,data:data32};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.working_dir !== undefined){
let data33 = data.working_dir;
if(typeof data33 !== "string"){
const err19 = {instancePath:instancePath+"/working_dir",schemaPath:"#/properties/working_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.working_dir.type,parentSchema:schema8.properties.working_dir,data:data33};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.mac_address !== undefined){
let data34 = data.mac_address;
if(typeof data34 !== "string"){
const err20 = {instancePath:instancePath+"/mac_address",schemaPath:"#/properties/mac_address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.mac_address.type,parentSchema:schema8.properties.mac_address,data:data34};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.tty !== undefined){
let data35 = data.tty;
if((typeof data35 !== "boolean") && (typeof data35 !== "string")){
const err21 = {instancePath:instancePath+"/tty",schemaPath:"#/properties/tty/type",keyword:"type",params:{type: schema8.properties.tty.type},message:"must be boolean,string",schema:schema8.properties.tty.type,parentSchema:schema8.properties.tty,data:data35};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.stdin_open !== undefined){
let data36 = data.stdin_open;
if((typeof data36 !== "boolean") && (typeof data36 !== "string")){
const err22 = {instancePath:instancePath+"/stdin_open",schemaPath:"#/properties/stdin_open/type",keyword:"type",params:{type: schema8.properties.stdin_open.type},message:"must be boolean,string",schema:schema8.properties.stdin_open.type,parentSchema:schema8.properties.stdin_open,data:data36};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.init !== undefined){
let data37 = data.init;
if((typeof data37 !== "boolean") && (typeof data37 !== "string")){
const err23 = {instancePath:instancePath+"/init",schemaPath:"#/properties/init/type",keyword:"type",params:{type: schema8.properties.init.type},message:"must be boolean,string",schema:schema8.properties.init.type,parentSchema:schema8.properties.init,data:data37};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.privileged !== undefined){
let data38 = data.privileged;
if((typeof data38 !== "boolean") && (typeof data38 !== "string")){
const err24 = {instancePath:instancePath+"/privileged",schemaPath:"#/properties/privileged/type",keyword:"type",params:{type: schema8.properties.privileged.type},message:"must be boolean,string",schema:schema8.properties.privileged.type,parentSchema:schema8.properties.privileged,data:data38};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.read_only !== undefined){
let data39 = data.read_only;
if((typeof data39 !== "boolean") && (typeof data39 !== "string")){
const err25 = {instancePath:instancePath+"/read_only",schemaPath:"#/properties/read_only/type",keyword:"type",params:{type: schema8.properties.read_only.type},message:"must be boolean,string",schema:schema8.properties.read_only.type,parentSchema:schema8.properties.read_only,data:data39};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.stop_signal !== undefined){
let data40 = data.stop_signal;
if(typeof data40 !== "string"){
const err26 = {instancePath:instancePath+"/stop_signal",schemaPath:"#/properties/stop_signal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.stop_signal.type,parentSchema:schema8.properties.stop_signal,data:data40};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.stop_grace_period !== undefined){
let data41 = data.stop_grace_period;
if(typeof data41 !== "string"){
const err27 = {instancePath:instancePath+"/stop_grace_period",schemaPath:"#/properties/stop_grace_period/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.stop_grace_period.type,parentSchema:schema8.properties.stop_grace_period,data:data41};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.pull_policy !== undefined){
let data42 = data.pull_policy;
if(typeof data42 === "string"){
if(!pattern36.test(data42)){
const err28 = {instancePath:instancePath+"/pull_policy",schemaPath:"#/properties/pull_policy/pattern",keyword:"pattern",params:{pattern: "^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},message:"must match pattern \""+"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"+"\"",schema:"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$",parentSchema:schema8.properties.pull_policy,data:data42};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/pull_policy",schemaPath:"#/properties/pull_policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.pull_policy.type,parentSchema:schema8.properties.pull_policy,data:data42};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.pull_refresh_after !== undefined){
let data43 = data.pull_refresh_after;
if(typeof data43 !== "string"){
const err30 = {instancePath:instancePath+"/pull_refresh_after",schemaPath:"#/properties/pull_refresh_after/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.pull_refresh_after.type,parentSchema:schema8.properties.pull_refresh_after,data:data43};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.platform !== undefined){
let data44 = data.platform;
if(typeof data44 !== "string"){
const err31 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.platform.type,parentSchema:schema8.properties.platform,data:data44};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.runtime !== undefined){
let data45 = data.runtime;
if(typeof data45 !== "string"){
const err32 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.runtime.type,parentSchema:schema8.properties.runtime,data:data45};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.isolation !== undefined){
let data46 = data.isolation;
if(typeof data46 !== "string"){
const err33 = {instancePath:instancePath+"/isolation",schemaPath:"#/properties/isolation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.isolation.type,parentSchema:schema8.properties.isolation,data:data46};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.cap_add !== undefined){
let data47 = data.cap_add;
if(Array.isArray(data47)){
const len5 = data47.length;
for(let i7=0; i7<len5; i7++){
let data48 = data47[i7];
if(typeof data48 !== "string"){
const err34 = {instancePath:instancePath+"/cap_add/" + i7,schemaPath:"#/properties/cap_add/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.cap_add.items.type,parentSchema:schema8.properties.cap_add.items,data:data48};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
let i8 = data47.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data47[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err35 = {instancePath:instancePath+"/cap_add",schemaPath:"#/properties/cap_add/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i8+" are identical)",schema:true,parentSchema:schema8.properties.cap_add,data:data47};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err36 = {instancePath:instancePath+"/cap_add",schemaPath:"#/properties/cap_add/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.cap_add.type,parentSchema:schema8.properties.cap_add,data:data47};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.cap_drop !== undefined){
let data49 = data.cap_drop;
if(Array.isArray(data49)){
const len6 = data49.length;
for(let i9=0; i9<len6; i9++){
let data50 = data49[i9];
if(typeof data50 !== "string"){
const err37 = {instancePath:instancePath+"/cap_drop/" + i9,schemaPath:"#/properties/cap_drop/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.cap_drop.items.type,parentSchema:schema8.properties.cap_drop.items,data:data50};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
let i10 = data49.length;
let j3;
if(i10 > 1){
const indices3 = {};
for(;i10--;){
let item3 = data49[i10];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err38 = {instancePath:instancePath+"/cap_drop",schemaPath:"#/properties/cap_drop/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i10+" are identical)",schema:true,parentSchema:schema8.properties.cap_drop,data:data49};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
break;
}
indices3[item3] = i10;
}
}
}
else {
const err39 = {instancePath:instancePath+"/cap_drop",schemaPath:"#/properties/cap_drop/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.cap_drop.type,parentSchema:schema8.properties.cap_drop,data:data49};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.security_opt !== undefined){
let data51 = data.security_opt;
if(Array.isArray(data51)){
const len7 = data51.length;
for(let i11=0; i11<len7; i11++){
let data52 = data51[i11];
if(typeof data52 !== "string"){
const err40 = {instancePath:instancePath+"/security_opt/" + i11,schemaPath:"#/properties/security_opt/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.security_opt.items.type,parentSchema:schema8.properties.security_opt.items,data:data52};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
let i12 = data51.length;
let j4;
if(i12 > 1){
const indices4 = {};
for(;i12--;){
let item4 = data51[i12];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err41 = {instancePath:instancePath+"/security_opt",schemaPath:"#/properties/security_opt/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i12+" are identical)",schema:true,parentSchema:schema8.properties.security_opt,data:data51};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
break;
}
indices4[item4] = i12;
}
}
}
else {
const err42 = {instancePath:instancePath+"/security_opt",schemaPath:"#/properties/security_opt/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.security_opt.type,parentSchema:schema8.properties.security_opt,data:data51};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.group_add !== undefined){
let data53 = data.group_add;
if(Array.isArray(data53)){
const len8 = data53.length;
for(let i13=0; i13<len8; i13++){
let data54 = data53[i13];
if((typeof data54 !== "string") && (!((typeof data54 == "number") && (isFinite(data54))))){
const err43 = {instancePath:instancePath+"/group_add/" + i13,schemaPath:"#/properties/group_add/items/type",keyword:"type",params:{type: schema8.properties.group_add.items.type},message:"must be string,number",schema:schema8.properties.group_add.items.type,parentSchema:schema8.properties.group_add.items,data:data54};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i14 = data53.length;
let j5;
if(i14 > 1){
const indices5 = {};
for(;i14--;){
let item5 = data53[i14];
if((typeof item5 !== "string") && (!((typeof item5 == "number") && (isFinite(item5))))){
continue;
}
if(typeof item5 == "string"){
item5 += "_";
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err44 = {instancePath:instancePath+"/group_add",schemaPath:"#/properties/group_add/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i14+" are identical)",schema:true,parentSchema:schema8.properties.group_add,data:data53};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices5[item5] = i14;
}
}
}
else {
const err45 = {instancePath:instancePath+"/group_add",schemaPath:"#/properties/group_add/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.group_add.type,parentSchema:schema8.properties.group_add,data:data53};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.devices !== undefined){
let data55 = data.devices;
if(Array.isArray(data55)){
const len9 = data55.length;
for(let i15=0; i15<len9; i15++){
if(!(validate69(data55[i15], {instancePath:instancePath+"/devices/" + i15,parentData:data55,parentDataProperty:i15,rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err46 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.devices.type,parentSchema:schema8.properties.devices,data:data55};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.device_cgroup_rules !== undefined){
let data57 = data.device_cgroup_rules;
if(Array.isArray(data57)){
const len10 = data57.length;
for(let i16=0; i16<len10; i16++){
let data58 = data57[i16];
if(typeof data58 !== "string"){
const err47 = {instancePath:instancePath+"/device_cgroup_rules/" + i16,schemaPath:"#/properties/device_cgroup_rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.device_cgroup_rules.items.type,parentSchema:schema8.properties.device_cgroup_rules.items,data:data58};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
let i17 = data57.length;
let j6;
if(i17 > 1){
const indices6 = {};
for(;i17--;){
let item6 = data57[i17];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err48 = {instancePath:instancePath+"/device_cgroup_rules",schemaPath:"#/properties/device_cgroup_rules/uniqueItems",keyword:"uniqueItems",params:{i: i17, j: j6},message:"must NOT have duplicate items (items ## "+j6+" and "+i17+" are identical)",schema:true,parentSchema:schema8.properties.device_cgroup_rules,data:data57};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
break;
}
indices6[item6] = i17;
}
}
}
else {
const err49 = {instancePath:instancePath+"/device_cgroup_rules",schemaPath:"#/properties/device_cgroup_rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.device_cgroup_rules.type,parentSchema:schema8.properties.device_cgroup_rules,data:data57};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.gpus !== undefined){
if(!(validate71(data.gpus, {instancePath:instancePath+"/gpus",parentData:data,parentDataProperty:"gpus",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.dns !== undefined){
if(!(validate22(data.dns, {instancePath:instancePath+"/dns",parentData:data,parentDataProperty:"dns",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.dns_opt !== undefined){
let data61 = data.dns_opt;
if(Array.isArray(data61)){
const len11 = data61.length;
for(let i18=0; i18<len11; i18++){
let data62 = data61[i18];
if(typeof data62 !== "string"){
const err50 = {instancePath:instancePath+"/dns_opt/" + i18,schemaPath:"#/properties/dns_opt/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.dns_opt.items.type,parentSchema:schema8.properties.dns_opt.items,data:data62};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
let i19 = data61.length;
let j7;
if(i19 > 1){
const indices7 = {};
for(;i19--;){
let item7 = data61[i19];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err51 = {instancePath:instancePath+"/dns_opt",schemaPath:"#/properties/dns_opt/uniqueItems",keyword:"uniqueItems",params:{i: i19, j: j7},message:"must NOT have duplicate items (items ## "+j7+" and "+i19+" are identical)",schema:true,parentSchema:schema8.properties.dns_opt,data:data61};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
break;
}
indices7[item7] = i19;
}
}
}
else {
const err52 = {instancePath:instancePath+"/dns_opt",schemaPath:"#/properties/dns_opt/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.dns_opt.type,parentSchema:schema8.properties.dns_opt,data:data61};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.dns_search !== undefined){
if(!(validate22(data.dns_search, {instancePath:instancePath+"/dns_search",parentData:data,parentDataProperty:"dns_search",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.extra_hosts !== undefined){
if(!(validate33(data.extra_hosts, {instancePath:instancePath+"/extra_hosts",parentData:data,parentDataProperty:"extra_hosts",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.links !== undefined){
let data65 = data.links;
if(Array.isArray(data65)){
const len12 = data65.length;
for(let i20=0; i20<len12; i20++){
let data66 = data65[i20];
if(typeof data66 !== "string"){
const err53 = {instancePath:instancePath+"/links/" + i20,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.links.items.type,parentSchema:schema8.properties.links.items,data:data66};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
let i21 = data65.length;
let j8;
if(i21 > 1){
const indices8 = {};
for(;i21--;){
let item8 = data65[i21];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err54 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/uniqueItems",keyword:"uniqueItems",params:{i: i21, j: j8},message:"must NOT have duplicate items (items ## "+j8+" and "+i21+" are identical)",schema:true,parentSchema:schema8.properties.links,data:data65};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
break;
}
indices8[item8] = i21;
}
}
}
else {
const err55 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.links.type,parentSchema:schema8.properties.links,data:data65};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.external_links !== undefined){
let data67 = data.external_links;
if(Array.isArray(data67)){
const len13 = data67.length;
for(let i22=0; i22<len13; i22++){
let data68 = data67[i22];
if(typeof data68 !== "string"){
const err56 = {instancePath:instancePath+"/external_links/" + i22,schemaPath:"#/properties/external_links/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.external_links.items.type,parentSchema:schema8.properties.external_links.items,data:data68};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
let i23 = data67.length;
let j9;
if(i23 > 1){
const indices9 = {};
for(;i23--;){
let item9 = data67[i23];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
const err57 = {instancePath:instancePath+"/external_links",schemaPath:"#/properties/external_links/uniqueItems",keyword:"uniqueItems",params:{i: i23, j: j9},message:"must NOT have duplicate items (items ## "+j9+" and "+i23+" are identical)",schema:true,parentSchema:schema8.properties.external_links,data:data67};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
break;
}
indices9[item9] = i23;
}
}
}
else {
const err58 = {instancePath:instancePath+"/external_links",schemaPath:"#/properties/external_links/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.external_links.type,parentSchema:schema8.properties.external_links,data:data67};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.sysctls !== undefined){
if(!(validate27(data.sysctls, {instancePath:instancePath+"/sysctls",parentData:data,parentDataProperty:"sysctls",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.ulimits !== undefined){
if(!(validate37(data.ulimits, {instancePath:instancePath+"/ulimits",parentData:data,parentDataProperty:"ulimits",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.shm_size !== undefined){
let data71 = data.shm_size;
if((!((typeof data71 == "number") && (isFinite(data71)))) && (typeof data71 !== "string")){
const err59 = {instancePath:instancePath+"/shm_size",schemaPath:"#/properties/shm_size/type",keyword:"type",params:{type: schema8.properties.shm_size.type},message:"must be number,string",schema:schema8.properties.shm_size.type,parentSchema:schema8.properties.shm_size,data:data71};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.mem_limit !== undefined){
let data72 = data.mem_limit;
if((!((typeof data72 == "number") && (isFinite(data72)))) && (typeof data72 !== "string")){
const err60 = {instancePath:instancePath+"/mem_limit",schemaPath:"#/properties/mem_limit/type",keyword:"type",params:{type: schema8.properties.mem_limit.type},message:"must be number,string",schema:schema8.properties.mem_limit.type,parentSchema:schema8.properties.mem_limit,data:data72};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.mem_reservation !== undefined){
let data73 = data.mem_reservation;
if((!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))) && (typeof data73 !== "string")){
const err61 = {instancePath:instancePath+"/mem_reservation",schemaPath:"#/properties/mem_reservation/type",keyword:"type",params:{type: schema8.properties.mem_reservation.type},message:"must be integer,string",schema:schema8.properties.mem_reservation.type,parentSchema:schema8.properties.mem_reservation,data:data73};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.memswap_limit !== undefined){
let data74 = data.memswap_limit;
if((!((typeof data74 == "number") && (isFinite(data74)))) && (typeof data74 !== "string")){
const err62 = {instancePath:instancePath+"/memswap_limit",schemaPath:"#/properties/memswap_limit/type",keyword:"type",params:{type: schema8.properties.memswap_limit.type},message:"must be number,string",schema:schema8.properties.memswap_limit.type,parentSchema:schema8.properties.memswap_limit,data:data74};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.mem_swappiness !== undefined){
let data75 = data.mem_swappiness;
if((!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))) && (typeof data75 !== "string")){
const err63 = {instancePath:instancePath+"/mem_swappiness",schemaPath:"#/properties/mem_swappiness/type",keyword:"type",params:{type: schema8.properties.mem_swappiness.type},message:"must be integer,string",schema:schema8.properties.mem_swappiness.type,parentSchema:schema8.properties.mem_swappiness,data:data75};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.cpus !== undefined){
let data76 = data.cpus;
if((!((typeof data76 == "number") && (isFinite(data76)))) && (typeof data76 !== "string")){
const err64 = {instancePath:instancePath+"/cpus",schemaPath:"#/properties/cpus/type",keyword:"type",params:{type: schema8.properties.cpus.type},message:"must be number,string",schema:schema8.properties.cpus.type,parentSchema:schema8.properties.cpus,data:data76};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.cpu_count !== undefined){
let data77 = data.cpu_count;
if((typeof data77 !== "string") && (!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77))))){
const err65 = {instancePath:instancePath+"/cpu_count",schemaPath:"#/properties/cpu_count/type",keyword:"type",params:{type: schema8.properties.cpu_count.type},message:"must be string,integer",schema:schema8.properties.cpu_count.type,parentSchema:schema8.properties.cpu_count,data:data77};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
const err66 = {instancePath:instancePath+"/cpu_count",schemaPath:"#/properties/cpu_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema8.properties.cpu_count,data:data77};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data.cpu_percent !== undefined){
let data78 = data.cpu_percent;
if((typeof data78 !== "string") && (!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78))))){
const err67 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/type",keyword:"type",params:{type: schema8.properties.cpu_percent.type},message:"must be string,integer",schema:schema8.properties.cpu_percent.type,parentSchema:schema8.properties.cpu_percent,data:data78};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 100 || isNaN(data78)){
const err68 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema8.properties.cpu_percent,data:data78};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data78 < 0 || isNaN(data78)){
const err69 = {instancePath:instancePath+"/cpu_percent",schemaPath:"#/properties/cpu_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema8.properties.cpu_percent,data:data78};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data.cpu_period !== undefined){
let data79 = data.cpu_period;
if((!((typeof data79 == "number") && (isFinite(data79)))) && (typeof data79 !== "string")){
const err70 = {instancePath:instancePath+"/cpu_period",schemaPath:"#/properties/cpu_period/type",keyword:"type",params:{type: schema8.properties.cpu_period.type},message:"must be number,string",schema:schema8.properties.cpu_period.type,parentSchema:schema8.properties.cpu_period,data:data79};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.cpu_quota !== undefined){
let data80 = data.cpu_quota;
if((!((typeof data80 == "number") && (isFinite(data80)))) && (typeof data80 !== "string")){
const err71 = {instancePath:instancePath+"/cpu_quota",schemaPath:"#/properties/cpu_quota/type",keyword:"type",params:{type: schema8.properties.cpu_quota.type},message:"must be number,string",schema:schema8.properties.cpu_quota.type,parentSchema:schema8.properties.cpu_quota,data:data80};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.cpu_rt_period !== undefined){
let data81 = data.cpu_rt_period;
if((!((typeof data81 == "number") && (isFinite(data81)))) && (typeof data81 !== "string")){
const err72 = {instancePath:instancePath+"/cpu_rt_period",schemaPath:"#/properties/cpu_rt_period/type",keyword:"type",params:{type: schema8.properties.cpu_rt_period.type},message:"must be number,string",schema:schema8.properties.cpu_rt_period.type,parentSchema:schema8.properties.cpu_rt_period,data:data81};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.cpu_rt_runtime !== undefined){
let data82 = data.cpu_rt_runtime;
if((!((typeof data82 == "number") && (isFinite(data82)))) && (typeof data82 !== "string")){
const err73 = {instancePath:instancePath+"/cpu_rt_runtime",schemaPath:"#/properties/cpu_rt_runtime/type",keyword:"type",params:{type: schema8.properties.cpu_rt_runtime.type},message:"must be number,string",schema:schema8.properties.cpu_rt_runtime.type,parentSchema:schema8.properties.cpu_rt_runtime,data:data82};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.cpu_shares !== undefined){
let data83 = data.cpu_shares;
if((!((typeof data83 == "number") && (isFinite(data83)))) && (typeof data83 !== "string")){
const err74 = {instancePath:instancePath+"/cpu_shares",schemaPath:"#/properties/cpu_shares/type",keyword:"type",params:{type: schema8.properties.cpu_shares.type},message:"must be number,string",schema:schema8.properties.cpu_shares.type,parentSchema:schema8.properties.cpu_shares,data:data83};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.cpuset !== undefined){
let data84 = data.cpuset;
if(typeof data84 !== "string"){
const err75 = {instancePath:instancePath+"/cpuset",schemaPath:"#/properties/cpuset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.cpuset.type,parentSchema:schema8.properties.cpuset,data:data84};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.pids_limit !== undefined){
let data85 = data.pids_limit;
if((!((typeof data85 == "number") && (isFinite(data85)))) && (typeof data85 !== "string")){
const err76 = {instancePath:instancePath+"/pids_limit",schemaPath:"#/properties/pids_limit/type",keyword:"type",params:{type: schema8.properties.pids_limit.type},message:"must be number,string",schema:schema8.properties.pids_limit.type,parentSchema:schema8.properties.pids_limit,data:data85};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.oom_kill_disable !== undefined){
let data86 = data.oom_kill_disable;
if((typeof data86 !== "boolean") && (typeof data86 !== "string")){
const err77 = {instancePath:instancePath+"/oom_kill_disable",schemaPath:"#/properties/oom_kill_disable/type",keyword:"type",params:{type: schema8.properties.oom_kill_disable.type},message:"must be boolean,string",schema:schema8.properties.oom_kill_disable.type,parentSchema:schema8.properties.oom_kill_disable,data:data86};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.oom_score_adj !== undefined){
let data87 = data.oom_score_adj;
if((typeof data87 !== "string") && (!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87))))){
const err78 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/type",keyword:"type",params:{type: schema8.properties.oom_score_adj.type},message:"must be string,integer",schema:schema8.properties.oom_score_adj.type,parentSchema:schema8.properties.oom_score_adj,data:data87};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 1000 || isNaN(data87)){
const err79 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema8.properties.oom_score_adj,data:data87};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data87 < -1000 || isNaN(data87)){
const err80 = {instancePath:instancePath+"/oom_score_adj",schemaPath:"#/properties/oom_score_adj/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000",schema:-1000,parentSchema:schema8.properties.oom_score_adj,data:data87};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data.blkio_config !== undefined){
if(!(validate79(data.blkio_config, {instancePath:instancePath+"/blkio_config",parentData:data,parentDataProperty:"blkio_config",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data.pid !== undefined){
let data89 = data.pid;
if((typeof data89 !== "string") && (data89 !== null)){
const err81 = {instancePath:instancePath+"/pid",schemaPath:"#/properties/pid/type",keyword:"type",params:{type: schema8.properties.pid.type},message:"must be string,null",schema:schema8.properties.pid.type,parentSchema:schema8.properties.pid,data:data89};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.ipc !== undefined){
let data90 = data.ipc;
if(typeof data90 !== "string"){
const err82 = {instancePath:instancePath+"/ipc",schemaPath:"#/properties/ipc/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.ipc.type,parentSchema:schema8.properties.ipc,data:data90};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.uts !== undefined){
let data91 = data.uts;
if(typeof data91 !== "string"){
const err83 = {instancePath:instancePath+"/uts",schemaPath:"#/properties/uts/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.uts.type,parentSchema:schema8.properties.uts,data:data91};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.userns_mode !== undefined){
let data92 = data.userns_mode;
if(typeof data92 !== "string"){
const err84 = {instancePath:instancePath+"/userns_mode",schemaPath:"#/properties/userns_mode/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.userns_mode.type,parentSchema:schema8.properties.userns_mode,data:data92};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.cgroup !== undefined){
let data93 = data.cgroup;
if(typeof data93 !== "string"){
const err85 = {instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.cgroup.type,parentSchema:schema8.properties.cgroup,data:data93};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((data93 === "host") || (data93 === "private"))){
const err86 = {instancePath:instancePath+"/cgroup",schemaPath:"#/properties/cgroup/enum",keyword:"enum",params:{allowedValues: schema8.properties.cgroup.enum},message:"must be equal to one of the allowed values",schema:schema8.properties.cgroup.enum,parentSchema:schema8.properties.cgroup,data:data93};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.cgroup_parent !== undefined){
let data94 = data.cgroup_parent;
if(typeof data94 !== "string"){
const err87 = {instancePath:instancePath+"/cgroup_parent",schemaPath:"#/properties/cgroup_parent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.cgroup_parent.type,parentSchema:schema8.properties.cgroup_parent,data:data94};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.logging !== undefined){
let data95 = data.logging;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key1 in data95){
if(!(((key1 === "driver") || (key1 === "options")) || (pattern0.test(key1)))){
const err88 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.logging,data:data95};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data95.driver !== undefined){
let data96 = data95.driver;
if(typeof data96 !== "string"){
const err89 = {instancePath:instancePath+"/logging/driver",schemaPath:"#/properties/logging/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.logging.properties.driver.type,parentSchema:schema8.properties.logging.properties.driver,data:data96};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data95.options !== undefined){
let data97 = data95.options;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key2 in data97){
let data98 = data97[key2];
if(((typeof data98 !== "string") && (!((typeof data98 == "number") && (isFinite(data98))))) && (data98 !== null)){
const err90 = {instancePath:instancePath+"/logging/options/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logging/properties/options/additionalProperties/type",keyword:"type",params:{type: schema8.properties.logging.properties.options.additionalProperties.type},message:"must be string,number,null",schema:schema8.properties.logging.properties.options.additionalProperties.type,parentSchema:schema8.properties.logging.properties.options.additionalProperties,data:data98};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/logging/options",schemaPath:"#/properties/logging/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.logging.properties.options.type,parentSchema:schema8.properties.logging.properties.options,data:data97};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.logging.type,parentSchema:schema8.properties.logging,data:data95};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.storage_opt !== undefined){
let data99 = data.storage_opt;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key3 in data99){
let data100 = data99[key3];
if((((typeof data100 !== "string") && (!((typeof data100 == "number") && (isFinite(data100))))) && (typeof data100 !== "boolean")) && (data100 !== null)){
const err93 = {instancePath:instancePath+"/storage_opt/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/storage_opt/additionalProperties/type",keyword:"type",params:{type: schema8.properties.storage_opt.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema8.properties.storage_opt.additionalProperties.type,parentSchema:schema8.properties.storage_opt.additionalProperties,data:data100};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/storage_opt",schemaPath:"#/properties/storage_opt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.storage_opt.type,parentSchema:schema8.properties.storage_opt,data:data99};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.extends !== undefined){
let data101 = data.extends;
if((typeof data101 !== "string") && (!(data101 && typeof data101 == "object" && !Array.isArray(data101)))){
const err95 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: schema8.properties.extends.type},message:"must be string,object",schema:schema8.properties.extends.type,parentSchema:schema8.properties.extends,data:data101};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
if(data101.service === undefined){
const err96 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema8.properties.extends.required,parentSchema:schema8.properties.extends,data:data101};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key4 in data101){
if(!((key4 === "service") || (key4 === "file"))){
const err97 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.extends,data:data101};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data101.service !== undefined){
let data102 = data101.service;
if(typeof data102 !== "string"){
const err98 = {instancePath:instancePath+"/extends/service",schemaPath:"#/properties/extends/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.extends.properties.service.type,parentSchema:schema8.properties.extends.properties.service,data:data102};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data101.file !== undefined){
let data103 = data101.file;
if(typeof data103 !== "string"){
const err99 = {instancePath:instancePath+"/extends/file",schemaPath:"#/properties/extends/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.extends.properties.file.type,parentSchema:schema8.properties.extends.properties.file,data:data103};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
}
if(data.attach !== undefined){
let data104 = data.attach;
if((typeof data104 !== "boolean") && (typeof data104 !== "string")){
const err100 = {instancePath:instancePath+"/attach",schemaPath:"#/properties/attach/type",keyword:"type",params:{type: schema8.properties.attach.type},message:"must be boolean,string",schema:schema8.properties.attach.type,parentSchema:schema8.properties.attach,data:data104};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.credential_spec !== undefined){
let data105 = data.credential_spec;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key5 in data105){
if(!((((key5 === "config") || (key5 === "file")) || (key5 === "registry")) || (pattern0.test(key5)))){
const err101 = {instancePath:instancePath+"/credential_spec",schemaPath:"#/properties/credential_spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.credential_spec,data:data105};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data105.config !== undefined){
let data106 = data105.config;
if(typeof data106 !== "string"){
const err102 = {instancePath:instancePath+"/credential_spec/config",schemaPath:"#/properties/credential_spec/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.credential_spec.properties.config.type,parentSchema:schema8.properties.credential_spec.properties.config,data:data106};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data105.file !== undefined){
let data107 = data105.file;
if(typeof data107 !== "string"){
const err103 = {instancePath:instancePath+"/credential_spec/file",schemaPath:"#/properties/credential_spec/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.credential_spec.properties.file.type,parentSchema:schema8.properties.credential_spec.properties.file,data:data107};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data105.registry !== undefined){
let data108 = data105.registry;
if(typeof data108 !== "string"){
const err104 = {instancePath:instancePath+"/credential_spec/registry",schemaPath:"#/properties/credential_spec/properties/registry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.credential_spec.properties.registry.type,parentSchema:schema8.properties.credential_spec.properties.registry,data:data108};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/credential_spec",schemaPath:"#/properties/credential_spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.credential_spec.type,parentSchema:schema8.properties.credential_spec,data:data105};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.develop !== undefined){
let data109 = data.develop;
if((!(data109 && typeof data109 == "object" && !Array.isArray(data109))) && (data109 !== null)){
const err106 = {instancePath:instancePath+"/develop",schemaPath:"#/properties/develop/type",keyword:"type",params:{type: schema8.properties.develop.type},message:"must be object,null",schema:schema8.properties.develop.type,parentSchema:schema8.properties.develop,data:data109};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key6 in data109){
if(!((key6 === "watch") || (pattern0.test(key6)))){
const err107 = {instancePath:instancePath+"/develop",schemaPath:"#/properties/develop/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.develop,data:data109};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data109.watch !== undefined){
let data110 = data109.watch;
if(Array.isArray(data110)){
const len14 = data110.length;
for(let i24=0; i24<len14; i24++){
let data111 = data110[i24];
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.path === undefined){
const err108 = {instancePath:instancePath+"/develop/watch/" + i24,schemaPath:"#/properties/develop/properties/watch/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema8.properties.develop.properties.watch.items.required,parentSchema:schema8.properties.develop.properties.watch.items,data:data111};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data111.action === undefined){
const err109 = {instancePath:instancePath+"/develop/watch/" + i24,schemaPath:"#/properties/develop/properties/watch/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema8.properties.develop.properties.watch.items.required,parentSchema:schema8.properties.develop.properties.watch.items,data:data111};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key7 in data111){
if(!((((((((key7 === "path") || (key7 === "action")) || (key7 === "target")) || (key7 === "ignore")) || (key7 === "include")) || (key7 === "exec")) || (key7 === "initial_sync")) || (pattern0.test(key7)))){
const err110 = {instancePath:instancePath+"/develop/watch/" + i24,schemaPath:"#/properties/develop/properties/watch/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.develop.properties.watch.items,data:data111};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data111.path !== undefined){
if(!(validate22(data111.path, {instancePath:instancePath+"/develop/watch/" + i24+"/path",parentData:data111,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data111.action !== undefined){
let data113 = data111.action;
if(typeof data113 !== "string"){
const err111 = {instancePath:instancePath+"/develop/watch/" + i24+"/action",schemaPath:"#/properties/develop/properties/watch/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.develop.properties.watch.items.properties.action.type,parentSchema:schema8.properties.develop.properties.watch.items.properties.action,data:data113};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!(((((data113 === "rebuild") || (data113 === "sync")) || (data113 === "restart")) || (data113 === "sync+restart")) || (data113 === "sync+exec"))){
const err112 = {instancePath:instancePath+"/develop/watch/" + i24+"/action",schemaPath:"#/properties/develop/properties/watch/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema8.properties.develop.properties.watch.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema8.properties.develop.properties.watch.items.properties.action.enum,parentSchema:schema8.properties.develop.properties.watch.items.properties.action,data:data113};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data111.target !== undefined){
let data114 = data111.target;
if(typeof data114 !== "string"){
const err113 = {instancePath:instancePath+"/develop/watch/" + i24+"/target",schemaPath:"#/properties/develop/properties/watch/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.develop.properties.watch.items.properties.target.type,parentSchema:schema8.properties.develop.properties.watch.items.properties.target,data:data114};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data111.ignore !== undefined){
if(!(validate22(data111.ignore, {instancePath:instancePath+"/develop/watch/" + i24+"/ignore",parentData:data111,parentDataProperty:"ignore",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data111.include !== undefined){
if(!(validate22(data111.include, {instancePath:instancePath+"/develop/watch/" + i24+"/include",parentData:data111,parentDataProperty:"include",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data111.exec !== undefined){
if(!(validate84(data111.exec, {instancePath:instancePath+"/develop/watch/" + i24+"/exec",parentData:data111,parentDataProperty:"exec",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data111.initial_sync !== undefined){
let data118 = data111.initial_sync;
if((typeof data118 !== "boolean") && (typeof data118 !== "string")){
const err114 = {instancePath:instancePath+"/develop/watch/" + i24+"/initial_sync",schemaPath:"#/properties/develop/properties/watch/items/properties/initial_sync/type",keyword:"type",params:{type: schema8.properties.develop.properties.watch.items.properties.initial_sync.type},message:"must be boolean,string",schema:schema8.properties.develop.properties.watch.items.properties.initial_sync.type,parentSchema:schema8.properties.develop.properties.watch.items.properties.initial_sync,data:data118};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/develop/watch/" + i24,schemaPath:"#/properties/develop/properties/watch/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.develop.properties.watch.items.type,parentSchema:schema8.properties.develop.properties.watch.items,data:data111};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/develop/watch",schemaPath:"#/properties/develop/properties/watch/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.develop.properties.watch.type,parentSchema:schema8.properties.develop.properties.watch,data:data110};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
}
if(data.post_start !== undefined){
let data119 = data.post_start;
if(Array.isArray(data119)){
const len15 = data119.length;
for(let i25=0; i25<len15; i25++){
if(!(validate84(data119[i25], {instancePath:instancePath+"/post_start/" + i25,parentData:data119,parentDataProperty:i25,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err117 = {instancePath:instancePath+"/post_start",schemaPath:"#/properties/post_start/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.post_start.type,parentSchema:schema8.properties.post_start,data:data119};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.pre_stop !== undefined){
let data121 = data.pre_stop;
if(Array.isArray(data121)){
const len16 = data121.length;
for(let i26=0; i26<len16; i26++){
if(!(validate84(data121[i26], {instancePath:instancePath+"/pre_stop/" + i26,parentData:data121,parentDataProperty:i26,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err118 = {instancePath:instancePath+"/pre_stop",schemaPath:"#/properties/pre_stop/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.pre_stop.type,parentSchema:schema8.properties.pre_stop,data:data121};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.pre_start !== undefined){
let data123 = data.pre_start;
if(Array.isArray(data123)){
const len17 = data123.length;
for(let i27=0; i27<len17; i27++){
if(!(validate84(data123[i27], {instancePath:instancePath+"/pre_start/" + i27,parentData:data123,parentDataProperty:i27,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err119 = {instancePath:instancePath+"/pre_start",schemaPath:"#/properties/pre_start/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema8.properties.pre_start.type,parentSchema:schema8.properties.pre_start,data:data123};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data.provider !== undefined){
let data125 = data.provider;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
if(data125.type === undefined){
const err120 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema8.properties.provider.required,parentSchema:schema8.properties.provider,data:data125};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key8 in data125){
if(!(((key8 === "type") || (key8 === "options")) || (pattern0.test(key8)))){
const err121 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema8.properties.provider,data:data125};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data125.type !== undefined){
let data126 = data125.type;
if(typeof data126 !== "string"){
const err122 = {instancePath:instancePath+"/provider/type",schemaPath:"#/properties/provider/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.provider.properties.type.type,parentSchema:schema8.properties.provider.properties.type,data:data126};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data125.options !== undefined){
let data127 = data125.options;
if(!(data127 && typeof data127 == "object" && !Array.isArray(data127))){
const err123 = {instancePath:instancePath+"/provider/options",schemaPath:"#/properties/provider/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.provider.properties.options.type,parentSchema:schema8.properties.provider.properties.options,data:data127};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
else {
const err124 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.properties.provider.type,parentSchema:schema8.properties.provider,data:data125};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data.models !== undefined){
let data128 = data.models;
if(!data128 || typeof data128 != "object"){
const err125 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: schema8.properties.models.type},message:"must be array,object",schema:schema8.properties.models.type,parentSchema:schema8.properties.models,data:data128};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.use_api_socket !== undefined){
let data129 = data.use_api_socket;
if(typeof data129 !== "boolean"){
const err126 = {instancePath:instancePath+"/use_api_socket",schemaPath:"#/properties/use_api_socket/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema8.properties.use_api_socket.type,parentSchema:schema8.properties.use_api_socket,data:data129};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data["x-orbitr"] !== undefined){
if(!(validate143(data["x-orbitr"], {instancePath:instancePath+"/x-orbitr",parentData:data,parentDataProperty:"x-orbitr",rootData}))){
vErrors = vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
errors = vErrors.length;
}
}
}
else {
const err127 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

const schema48 = {"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":{"type":"string"}}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"options":{"type":"object","additionalProperties":{"type":"string"}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema48.type},message:"must be object,null",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema48.properties, key0)) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.name.type,parentSchema:schema48.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.driver !== undefined){
let data1 = data.driver;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.driver.type,parentSchema:schema48.properties.driver,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data2 = data.driver_opts;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err4 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/additionalProperties/type",keyword:"type",params:{type: schema48.properties.driver_opts.additionalProperties.type},message:"must be string,number",schema:schema48.properties.driver_opts.additionalProperties.type,parentSchema:schema48.properties.driver_opts.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.driver_opts.type,parentSchema:schema48.properties.driver_opts,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ipam !== undefined){
let data4 = data.ipam;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((((key2 === "driver") || (key2 === "config")) || (key2 === "options")) || (pattern0.test(key2)))){
const err6 = {instancePath:instancePath+"/ipam",schemaPath:"#/properties/ipam/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.ipam,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.driver !== undefined){
let data5 = data4.driver;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/ipam/driver",schemaPath:"#/properties/ipam/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.ipam.properties.driver.type,parentSchema:schema48.properties.ipam.properties.driver,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.config !== undefined){
let data6 = data4.config;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!(((((key3 === "subnet") || (key3 === "ip_range")) || (key3 === "gateway")) || (key3 === "aux_addresses")) || (pattern0.test(key3)))){
const err8 = {instancePath:instancePath+"/ipam/config/" + i0,schemaPath:"#/properties/ipam/properties/config/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.ipam.properties.config.items,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.subnet !== undefined){
let data8 = data7.subnet;
if(typeof data8 !== "string"){
const err9 = {instancePath:instancePath+"/ipam/config/" + i0+"/subnet",schemaPath:"#/properties/ipam/properties/config/items/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.ipam.properties.config.items.properties.subnet.type,parentSchema:schema48.properties.ipam.properties.config.items.properties.subnet,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.ip_range !== undefined){
let data9 = data7.ip_range;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/ipam/config/" + i0+"/ip_range",schemaPath:"#/properties/ipam/properties/config/items/properties/ip_range/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.ipam.properties.config.items.properties.ip_range.type,parentSchema:schema48.properties.ipam.properties.config.items.properties.ip_range,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.gateway !== undefined){
let data10 = data7.gateway;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/ipam/config/" + i0+"/gateway",schemaPath:"#/properties/ipam/properties/config/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.ipam.properties.config.items.properties.gateway.type,parentSchema:schema48.properties.ipam.properties.config.items.properties.gateway,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.aux_addresses !== undefined){
let data11 = data7.aux_addresses;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key4 in data11){
let data12 = data11[key4];
if(typeof data12 !== "string"){
const err12 = {instancePath:instancePath+"/ipam/config/" + i0+"/aux_addresses/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ipam/properties/config/items/properties/aux_addresses/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.ipam.properties.config.items.properties.aux_addresses.additionalProperties.type,parentSchema:schema48.properties.ipam.properties.config.items.properties.aux_addresses.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/ipam/config/" + i0+"/aux_addresses",schemaPath:"#/properties/ipam/properties/config/items/properties/aux_addresses/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.ipam.properties.config.items.properties.aux_addresses.type,parentSchema:schema48.properties.ipam.properties.config.items.properties.aux_addresses,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/ipam/config/" + i0,schemaPath:"#/properties/ipam/properties/config/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.ipam.properties.config.items.type,parentSchema:schema48.properties.ipam.properties.config.items,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/ipam/config",schemaPath:"#/properties/ipam/properties/config/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.ipam.properties.config.type,parentSchema:schema48.properties.ipam.properties.config,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.options !== undefined){
let data13 = data4.options;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
let data14 = data13[key5];
if(typeof data14 !== "string"){
const err16 = {instancePath:instancePath+"/ipam/options/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ipam/properties/options/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.ipam.properties.options.additionalProperties.type,parentSchema:schema48.properties.ipam.properties.options.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/ipam/options",schemaPath:"#/properties/ipam/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.ipam.properties.options.type,parentSchema:schema48.properties.ipam.properties.options,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/ipam",schemaPath:"#/properties/ipam/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.ipam.type,parentSchema:schema48.properties.ipam,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.external !== undefined){
let data15 = data.external;
if(((typeof data15 !== "boolean") && (typeof data15 !== "string")) && (!(data15 && typeof data15 == "object" && !Array.isArray(data15)))){
const err19 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema48.properties.external.type},message:"must be boolean,string,object",schema:schema48.properties.external.type,parentSchema:schema48.properties.external,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!((key6 === "name") || (pattern0.test(key6)))){
const err20 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.external,data:data15};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data15.name !== undefined){
let data16 = data15.name;
if(typeof data16 !== "string"){
const err21 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.external.properties.name.type,parentSchema:schema48.properties.external.properties.name,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
if(data.internal !== undefined){
let data17 = data.internal;
if((typeof data17 !== "boolean") && (typeof data17 !== "string")){
const err22 = {instancePath:instancePath+"/internal",schemaPath:"#/properties/internal/type",keyword:"type",params:{type: schema48.properties.internal.type},message:"must be boolean,string",schema:schema48.properties.internal.type,parentSchema:schema48.properties.internal,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.enable_ipv4 !== undefined){
let data18 = data.enable_ipv4;
if((typeof data18 !== "boolean") && (typeof data18 !== "string")){
const err23 = {instancePath:instancePath+"/enable_ipv4",schemaPath:"#/properties/enable_ipv4/type",keyword:"type",params:{type: schema48.properties.enable_ipv4.type},message:"must be boolean,string",schema:schema48.properties.enable_ipv4.type,parentSchema:schema48.properties.enable_ipv4,data:data18};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.enable_ipv6 !== undefined){
let data19 = data.enable_ipv6;
if((typeof data19 !== "boolean") && (typeof data19 !== "string")){
const err24 = {instancePath:instancePath+"/enable_ipv6",schemaPath:"#/properties/enable_ipv6/type",keyword:"type",params:{type: schema48.properties.enable_ipv6.type},message:"must be boolean,string",schema:schema48.properties.enable_ipv6.type,parentSchema:schema48.properties.enable_ipv6,data:data19};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.attachable !== undefined){
let data20 = data.attachable;
if((typeof data20 !== "boolean") && (typeof data20 !== "string")){
const err25 = {instancePath:instancePath+"/attachable",schemaPath:"#/properties/attachable/type",keyword:"type",params:{type: schema48.properties.attachable.type},message:"must be boolean,string",schema:schema48.properties.attachable.type,parentSchema:schema48.properties.attachable,data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
validate150.errors = vErrors;
return errors === 0;
}

const schema49 = {"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"labels":{"$ref":"#/definitions/keyValues"}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema49.type},message:"must be object,null",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "driver")) || (key0 === "driver_opts")) || (key0 === "external")) || (key0 === "labels")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.name.type,parentSchema:schema49.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.driver !== undefined){
let data1 = data.driver;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.driver.type,parentSchema:schema49.properties.driver,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data2 = data.driver_opts;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))){
const err4 = {instancePath:instancePath+"/driver_opts/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/additionalProperties/type",keyword:"type",params:{type: schema49.properties.driver_opts.additionalProperties.type},message:"must be string,number",schema:schema49.properties.driver_opts.additionalProperties.type,parentSchema:schema49.properties.driver_opts.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.properties.driver_opts.type,parentSchema:schema49.properties.driver_opts,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.external !== undefined){
let data4 = data.external;
if(((typeof data4 !== "boolean") && (typeof data4 !== "string")) && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err6 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema49.properties.external.type},message:"must be boolean,string,object",schema:schema49.properties.external.type,parentSchema:schema49.properties.external,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "name") || (pattern0.test(key2)))){
const err7 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema49.properties.external,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.external.properties.name.type,parentSchema:schema49.properties.external.properties.name,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
validate153.errors = vErrors;
return errors === 0;
}

const schema50 = {"type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"labels":{"$ref":"#/definitions/keyValues"},"driver":{"type":"string"},"driver_opts":{"type":"object","additionalProperties":{"type":["string","number"]}},"template_driver":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((((key0 === "name") || (key0 === "environment")) || (key0 === "file")) || (key0 === "external")) || (key0 === "labels")) || (key0 === "driver")) || (key0 === "driver_opts")) || (key0 === "template_driver")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.name.type,parentSchema:schema50.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.environment !== undefined){
let data1 = data.environment;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.environment.type,parentSchema:schema50.properties.environment,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.file !== undefined){
let data2 = data.file;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.file.type,parentSchema:schema50.properties.file,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.external !== undefined){
let data3 = data.external;
if(((typeof data3 !== "boolean") && (typeof data3 !== "string")) && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err4 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema50.properties.external.type},message:"must be boolean,string,object",schema:schema50.properties.external.type,parentSchema:schema50.properties.external,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "name") || (pattern0.test(key1)))){
const err5 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema50.properties.external,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.external.properties.name.type,parentSchema:schema50.properties.external.properties.name,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.driver !== undefined){
let data6 = data.driver;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/driver",schemaPath:"#/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.driver.type,parentSchema:schema50.properties.driver,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.driver_opts !== undefined){
let data7 = data.driver_opts;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
let data8 = data7[key2];
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
const err8 = {instancePath:instancePath+"/driver_opts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/driver_opts/additionalProperties/type",keyword:"type",params:{type: schema50.properties.driver_opts.additionalProperties.type},message:"must be string,number",schema:schema50.properties.driver_opts.additionalProperties.type,parentSchema:schema50.properties.driver_opts.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/driver_opts",schemaPath:"#/properties/driver_opts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.properties.driver_opts.type,parentSchema:schema50.properties.driver_opts,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.template_driver !== undefined){
let data9 = data.template_driver;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/template_driver",schemaPath:"#/properties/template_driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.properties.template_driver.type,parentSchema:schema50.properties.template_driver,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}

const schema51 = {"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"labels":{"$ref":"#/definitions/keyValues"},"template_driver":{"type":"string"}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "content")) || (key0 === "environment")) || (key0 === "file")) || (key0 === "external")) || (key0 === "labels")) || (key0 === "template_driver")) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.name.type,parentSchema:schema51.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
let data1 = data.content;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.content.type,parentSchema:schema51.properties.content,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.environment !== undefined){
let data2 = data.environment;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.environment.type,parentSchema:schema51.properties.environment,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.file !== undefined){
let data3 = data.file;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.file.type,parentSchema:schema51.properties.file,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.external !== undefined){
let data4 = data.external;
if(((typeof data4 !== "boolean") && (typeof data4 !== "string")) && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err5 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: schema51.properties.external.type},message:"must be boolean,string,object",schema:schema51.properties.external.type,parentSchema:schema51.properties.external,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "name") || (pattern0.test(key1)))){
const err6 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.external,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/external/name",schemaPath:"#/properties/external/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.external.properties.name.type,parentSchema:schema51.properties.external.properties.name,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
if(!(validate27(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.template_driver !== undefined){
let data7 = data.template_driver;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/template_driver",schemaPath:"#/properties/template_driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.template_driver.type,parentSchema:schema51.properties.template_driver,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"object","properties":{"run":{"type":"string","enum":["running","stopped"]},"suspend":{"type":"boolean"},"prune":{"type":"boolean"},"dependsOn":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"approvals":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"}},"profiles":{"type":"array","items":{"type":"string"}},"rollout":{"$ref":"#/definitions/rollout"},"permissions":{"type":"array","items":{"type":"string"}},"secretsFrom":{"type":"array","maxItems":50,"items":{"type":"object","properties":{"provider":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"path":{"type":"string","pattern":"^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$"},"keys":{"type":"object","minProperties":1,"maxProperties":200,"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$"}}},"required":["provider","keys"],"additionalProperties":false}},"restartToken":{"type":["string","number"]},"template":{"type":"object","properties":{"id":{"type":"string"},"version":{"type":["string","number"]},"source":{"type":"string"},"digest":{"type":"string"},"needs":{"type":"object","additionalProperties":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"shared":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"required":["id"]}},"additionalProperties":false};
const pattern45 = new RegExp("^[a-z0-9][a-z0-9-]{0,39}$", "u");
const pattern46 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "u");
const pattern50 = new RegExp("^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$", "u");
const pattern51 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern52 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$", "u");

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.run !== undefined){
let data0 = data.run;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.run.type,parentSchema:schema28.properties.run,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "running") || (data0 === "stopped"))){
const err2 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/enum",keyword:"enum",params:{allowedValues: schema28.properties.run.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.run.enum,parentSchema:schema28.properties.run,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.suspend !== undefined){
let data1 = data.suspend;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/suspend",schemaPath:"#/properties/suspend/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema28.properties.suspend.type,parentSchema:schema28.properties.suspend,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.prune !== undefined){
let data2 = data.prune;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema28.properties.prune.type,parentSchema:schema28.properties.prune,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data3 = data.dependsOn;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern45.test(data4)){
const err5 = {instancePath:instancePath+"/dependsOn/" + i0,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema28.properties.dependsOn.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/dependsOn/" + i0,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.dependsOn.items.type,parentSchema:schema28.properties.dependsOn.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.dependsOn.type,parentSchema:schema28.properties.dependsOn,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.approvals !== undefined){
let data5 = data.approvals;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern46.test(data6)){
const err8 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/properties/approvals/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema28.properties.approvals.items,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/properties/approvals/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.approvals.items.type,parentSchema:schema28.properties.approvals.items,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.approvals.type,parentSchema:schema28.properties.approvals,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.profiles !== undefined){
let data7 = data.profiles;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/profiles/" + i2,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.profiles.items.type,parentSchema:schema28.properties.profiles.items,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.profiles.type,parentSchema:schema28.properties.profiles,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.rollout !== undefined){
if(!(validate93(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data.permissions !== undefined){
let data10 = data.permissions;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/permissions/" + i3,schemaPath:"#/properties/permissions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.permissions.items.type,parentSchema:schema28.properties.permissions.items,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.permissions.type,parentSchema:schema28.properties.permissions,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.secretsFrom !== undefined){
let data12 = data.secretsFrom;
if(Array.isArray(data12)){
if(data12.length > 50){
const err15 = {instancePath:instancePath+"/secretsFrom",schemaPath:"#/properties/secretsFrom/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema28.properties.secretsFrom,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.provider === undefined){
const err16 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema28.properties.secretsFrom.items.required,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data13.keys === undefined){
const err17 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'",schema:schema28.properties.secretsFrom.items.required,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data13){
if(!(((key1 === "provider") || (key1 === "path")) || (key1 === "keys"))){
const err18 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.provider !== undefined){
let data14 = data13.provider;
if(typeof data14 === "string"){
if(!pattern45.test(data14)){
const err19 = {instancePath:instancePath+"/secretsFrom/" + i4+"/provider",schemaPath:"#/properties/secretsFrom/items/properties/provider/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema28.properties.secretsFrom.items.properties.provider,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/secretsFrom/" + i4+"/provider",schemaPath:"#/properties/secretsFrom/items/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.secretsFrom.items.properties.provider.type,parentSchema:schema28.properties.secretsFrom.items.properties.provider,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.path !== undefined){
let data15 = data13.path;
if(typeof data15 === "string"){
if(!pattern50.test(data15)){
const err21 = {instancePath:instancePath+"/secretsFrom/" + i4+"/path",schemaPath:"#/properties/secretsFrom/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$"+"\"",schema:"^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$",parentSchema:schema28.properties.secretsFrom.items.properties.path,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/secretsFrom/" + i4+"/path",schemaPath:"#/properties/secretsFrom/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.secretsFrom.items.properties.path.type,parentSchema:schema28.properties.secretsFrom.items.properties.path,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.keys !== undefined){
let data16 = data13.keys;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length > 200){
const err23 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/maxProperties",keyword:"maxProperties",params:{limit: 200},message:"must NOT have more than 200 properties",schema:200,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Object.keys(data16).length < 1){
const err24 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data16){
const _errs36 = errors;
if(typeof key2 === "string"){
if(!pattern51.test(key2)){
const err25 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema28.properties.secretsFrom.items.properties.keys.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid12 = _errs36 === errors;
if(!valid12){
const err26 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema28.properties.secretsFrom.items.properties.keys.propertyNames,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key3 in data16){
let data17 = data16[key3];
if(typeof data17 === "string"){
if(!pattern52.test(data17)){
const err27 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secretsFrom/items/properties/keys/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$",parentSchema:schema28.properties.secretsFrom.items.properties.keys.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secretsFrom/items/properties/keys/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.secretsFrom.items.properties.keys.additionalProperties.type,parentSchema:schema28.properties.secretsFrom.items.properties.keys.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.secretsFrom.items.properties.keys.type,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.secretsFrom.items.type,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/secretsFrom",schemaPath:"#/properties/secretsFrom/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.secretsFrom.type,parentSchema:schema28.properties.secretsFrom,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.restartToken !== undefined){
let data18 = data.restartToken;
if((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))){
const err32 = {instancePath:instancePath+"/restartToken",schemaPath:"#/properties/restartToken/type",keyword:"type",params:{type: schema28.properties.restartToken.type},message:"must be string,number",schema:schema28.properties.restartToken.type,parentSchema:schema28.properties.restartToken,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.template !== undefined){
let data19 = data.template;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
const err33 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema28.properties.template.required,parentSchema:schema28.properties.template,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key4 in data19){
if(!((((((key4 === "id") || (key4 === "version")) || (key4 === "source")) || (key4 === "digest")) || (key4 === "needs")) || (key4 === "shared"))){
const err34 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.template,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.id !== undefined){
let data20 = data19.id;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/template/id",schemaPath:"#/properties/template/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.id.type,parentSchema:schema28.properties.template.properties.id,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data19.version !== undefined){
let data21 = data19.version;
if((typeof data21 !== "string") && (!((typeof data21 == "number") && (isFinite(data21))))){
const err36 = {instancePath:instancePath+"/template/version",schemaPath:"#/properties/template/properties/version/type",keyword:"type",params:{type: schema28.properties.template.properties.version.type},message:"must be string,number",schema:schema28.properties.template.properties.version.type,parentSchema:schema28.properties.template.properties.version,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data19.source !== undefined){
let data22 = data19.source;
if(typeof data22 !== "string"){
const err37 = {instancePath:instancePath+"/template/source",schemaPath:"#/properties/template/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.source.type,parentSchema:schema28.properties.template.properties.source,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data19.digest !== undefined){
let data23 = data19.digest;
if(typeof data23 !== "string"){
const err38 = {instancePath:instancePath+"/template/digest",schemaPath:"#/properties/template/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.digest.type,parentSchema:schema28.properties.template.properties.digest,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data19.needs !== undefined){
let data24 = data19.needs;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
let data25 = data24[key5];
if(typeof data25 === "string"){
if(!pattern45.test(data25)){
const err39 = {instancePath:instancePath+"/template/needs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/template/properties/needs/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema28.properties.template.properties.needs.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/template/needs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/template/properties/needs/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.needs.additionalProperties.type,parentSchema:schema28.properties.template.properties.needs.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/template/needs",schemaPath:"#/properties/template/properties/needs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.template.properties.needs.type,parentSchema:schema28.properties.template.properties.needs,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.shared !== undefined){
let data26 = data19.shared;
if(Array.isArray(data26)){
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
let data27 = data26[i5];
if(typeof data27 !== "string"){
const err42 = {instancePath:instancePath+"/template/shared/" + i5,schemaPath:"#/properties/template/properties/shared/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.shared.items.type,parentSchema:schema28.properties.template.properties.shared.items,data:data27};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/template/shared",schemaPath:"#/properties/template/properties/shared/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.template.properties.shared.type,parentSchema:schema28.properties.template.properties.shared,data:data26};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.template.type,parentSchema:schema28.properties.template,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="stack.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema6.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.version.type,parentSchema:schema6.properties.version,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.name.type,parentSchema:schema6.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.include !== undefined){
let data2 = data.include;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err3 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: schema6.properties.include.items.type},message:"must be string,object",schema:schema6.properties.include.items.type,parentSchema:schema6.properties.include.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "path") || (key1 === "env_file")) || (key1 === "project_directory"))){
const err4 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.include.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.path !== undefined){
if(!(validate22(data3.path, {instancePath:instancePath+"/include/" + i0+"/path",parentData:data3,parentDataProperty:"path",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data3.env_file !== undefined){
if(!(validate22(data3.env_file, {instancePath:instancePath+"/include/" + i0+"/env_file",parentData:data3,parentDataProperty:"env_file",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data3.project_directory !== undefined){
let data6 = data3.project_directory;
if(typeof data6 !== "string"){
const err5 = {instancePath:instancePath+"/include/" + i0+"/project_directory",schemaPath:"#/properties/include/items/properties/project_directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.include.items.properties.project_directory.type,parentSchema:schema6.properties.include.items.properties.project_directory,data:data6};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.include.type,parentSchema:schema6.properties.include,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.services !== undefined){
let data7 = data.services;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!(pattern1.test(key2))){
const err7 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.services,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key3 in data7){
if(pattern1.test(key3)){
if(!(validate25(data7[key3], {instancePath:instancePath+"/services/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.services.type,parentSchema:schema6.properties.services,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.networks !== undefined){
let data9 = data.networks;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(!(pattern1.test(key4))){
const err9 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.networks,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key5 in data9){
if(pattern1.test(key5)){
if(!(validate150(data9[key5], {instancePath:instancePath+"/networks/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.networks.type,parentSchema:schema6.properties.networks,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.volumes !== undefined){
let data11 = data.volumes;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key6 in data11){
if(!(pattern1.test(key6))){
const err11 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.volumes,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key7 in data11){
if(pattern1.test(key7)){
if(!(validate153(data11[key7], {instancePath:instancePath+"/volumes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key7,rootData}))){
vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
errors = vErrors.length;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.volumes.type,parentSchema:schema6.properties.volumes,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.secrets !== undefined){
let data13 = data.secrets;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key8 in data13){
if(!(pattern1.test(key8))){
const err13 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.secrets,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
for(const key9 in data13){
if(pattern1.test(key9)){
if(!(validate156(data13[key9], {instancePath:instancePath+"/secrets/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key9,rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.secrets.type,parentSchema:schema6.properties.secrets,data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.configs !== undefined){
let data15 = data.configs;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key10 in data15){
if(!(pattern1.test(key10))){
const err15 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.configs,data:data15};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key11 in data15){
if(pattern1.test(key11)){
if(!(validate159(data15[key11], {instancePath:instancePath+"/configs/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key11,rootData}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/configs",schemaPath:"#/properties/configs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.configs.type,parentSchema:schema6.properties.configs,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.models !== undefined){
let data17 = data.models;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err17 = {instancePath:instancePath+"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.models.type,parentSchema:schema6.properties.models,data:data17};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["x-orbitr"] !== undefined){
if(!(validate162(data["x-orbitr"], {instancePath:instancePath+"/x-orbitr",parentData:data,parentDataProperty:"x-orbitr",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const validateXOrbitr = validate91;
const schema27 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"x-orbitr.schema.json","type":"object","properties":{"stack":{"$ref":"#/definitions/stack"},"service":{"$ref":"#/definitions/service"}},"additionalProperties":false,"definitions":{"stack":{"type":"object","properties":{"run":{"type":"string","enum":["running","stopped"]},"suspend":{"type":"boolean"},"prune":{"type":"boolean"},"dependsOn":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"approvals":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"}},"profiles":{"type":"array","items":{"type":"string"}},"rollout":{"$ref":"#/definitions/rollout"},"permissions":{"type":"array","items":{"type":"string"}},"secretsFrom":{"type":"array","maxItems":50,"items":{"type":"object","properties":{"provider":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"path":{"type":"string","pattern":"^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$"},"keys":{"type":"object","minProperties":1,"maxProperties":200,"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$"}}},"required":["provider","keys"],"additionalProperties":false}},"restartToken":{"type":["string","number"]},"template":{"type":"object","properties":{"id":{"type":"string"},"version":{"type":["string","number"]},"source":{"type":"string"},"digest":{"type":"string"},"needs":{"type":"object","additionalProperties":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"shared":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"required":["id"]}},"additionalProperties":false},"hook":{"type":["string","array","object"],"items":{"type":"string"},"properties":{"command":{"type":["string","array"],"items":{"type":"string"}},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"required":["command"],"additionalProperties":false},"rollout":{"type":"object","properties":{"strategy":{"type":"string","enum":["auto","start-first","stop-first","recreate"]},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"monitor":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"rollback":{"type":"boolean"},"parallelism":{"type":"integer","minimum":1}},"additionalProperties":false},"service":{"type":"object","properties":{"rollout":{"$ref":"#/definitions/rollout"},"hooks":{"type":"object","properties":{"preDeploy":{"$ref":"#/definitions/hook"},"postDeploy":{"$ref":"#/definitions/hook"}},"additionalProperties":false},"routes":{"type":"array","items":{"$ref":"routing.schema.json#/definitions/route"}},"health":{"type":"object","properties":{"http":{"type":["string","object"],"pattern":"^/[!-~]*$","properties":{"path":{"type":"string","pattern":"^/[!-~]*$"},"port":{"type":["integer","string"]},"scheme":{"type":"string","enum":["http","https"]},"method":{"type":"string","enum":["GET","HEAD","OPTIONS","POST"]},"headers":{"type":"object","additionalProperties":{"type":["string","number"]}},"status":{"type":["integer","string","array"],"items":{"type":["integer","string"]}}},"additionalProperties":false},"tcp":{"type":["integer","string","object"],"properties":{"port":{"type":["integer","string"]}},"required":["port"],"additionalProperties":false},"exec":{"type":["string","array"],"items":{"type":["string","number"]}},"docker":{"type":"boolean","enum":[true]},"interval":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"timeout":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"retries":{"type":"integer","minimum":1,"maximum":1000},"startPeriod":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"additionalProperties":false},"onUnhealthy":{"type":"string","enum":["restart","recreate","alert"]},"update":{"type":"object","properties":{"policy":{"type":"string"},"range":{"type":"string"},"minAge":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}},"additionalProperties":false},"backup":{"type":["object","boolean"]}},"additionalProperties":false}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.run !== undefined){
let data0 = data.run;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.run.type,parentSchema:schema28.properties.run,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "running") || (data0 === "stopped"))){
const err2 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/enum",keyword:"enum",params:{allowedValues: schema28.properties.run.enum},message:"must be equal to one of the allowed values",schema:schema28.properties.run.enum,parentSchema:schema28.properties.run,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.suspend !== undefined){
let data1 = data.suspend;
if(typeof data1 !== "boolean"){
const err3 = {instancePath:instancePath+"/suspend",schemaPath:"#/properties/suspend/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema28.properties.suspend.type,parentSchema:schema28.properties.suspend,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.prune !== undefined){
let data2 = data.prune;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema28.properties.prune.type,parentSchema:schema28.properties.prune,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.dependsOn !== undefined){
let data3 = data.dependsOn;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern45.test(data4)){
const err5 = {instancePath:instancePath+"/dependsOn/" + i0,schemaPath:"#/properties/dependsOn/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema28.properties.dependsOn.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/dependsOn/" + i0,schemaPath:"#/properties/dependsOn/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.dependsOn.items.type,parentSchema:schema28.properties.dependsOn.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/dependsOn",schemaPath:"#/properties/dependsOn/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.dependsOn.type,parentSchema:schema28.properties.dependsOn,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.approvals !== undefined){
let data5 = data.approvals;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern46.test(data6)){
const err8 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/properties/approvals/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema28.properties.approvals.items,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/properties/approvals/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.approvals.items.type,parentSchema:schema28.properties.approvals.items,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.approvals.type,parentSchema:schema28.properties.approvals,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.profiles !== undefined){
let data7 = data.profiles;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/profiles/" + i2,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.profiles.items.type,parentSchema:schema28.properties.profiles.items,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.profiles.type,parentSchema:schema28.properties.profiles,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.rollout !== undefined){
if(!(validate93(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data.permissions !== undefined){
let data10 = data.permissions;
if(Array.isArray(data10)){
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/permissions/" + i3,schemaPath:"#/properties/permissions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.permissions.items.type,parentSchema:schema28.properties.permissions.items,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.permissions.type,parentSchema:schema28.properties.permissions,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.secretsFrom !== undefined){
let data12 = data.secretsFrom;
if(Array.isArray(data12)){
if(data12.length > 50){
const err15 = {instancePath:instancePath+"/secretsFrom",schemaPath:"#/properties/secretsFrom/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema28.properties.secretsFrom,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.provider === undefined){
const err16 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema28.properties.secretsFrom.items.required,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data13.keys === undefined){
const err17 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/required",keyword:"required",params:{missingProperty: "keys"},message:"must have required property '"+"keys"+"'",schema:schema28.properties.secretsFrom.items.required,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data13){
if(!(((key1 === "provider") || (key1 === "path")) || (key1 === "keys"))){
const err18 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data13.provider !== undefined){
let data14 = data13.provider;
if(typeof data14 === "string"){
if(!pattern45.test(data14)){
const err19 = {instancePath:instancePath+"/secretsFrom/" + i4+"/provider",schemaPath:"#/properties/secretsFrom/items/properties/provider/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema28.properties.secretsFrom.items.properties.provider,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/secretsFrom/" + i4+"/provider",schemaPath:"#/properties/secretsFrom/items/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.secretsFrom.items.properties.provider.type,parentSchema:schema28.properties.secretsFrom.items.properties.provider,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.path !== undefined){
let data15 = data13.path;
if(typeof data15 === "string"){
if(!pattern50.test(data15)){
const err21 = {instancePath:instancePath+"/secretsFrom/" + i4+"/path",schemaPath:"#/properties/secretsFrom/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$"+"\"",schema:"^[A-Za-z0-9_@][A-Za-z0-9_.@-]*(/[A-Za-z0-9_@][A-Za-z0-9_.@-]*)*$",parentSchema:schema28.properties.secretsFrom.items.properties.path,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/secretsFrom/" + i4+"/path",schemaPath:"#/properties/secretsFrom/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.secretsFrom.items.properties.path.type,parentSchema:schema28.properties.secretsFrom.items.properties.path,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.keys !== undefined){
let data16 = data13.keys;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length > 200){
const err23 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/maxProperties",keyword:"maxProperties",params:{limit: 200},message:"must NOT have more than 200 properties",schema:200,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Object.keys(data16).length < 1){
const err24 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data16){
const _errs36 = errors;
if(typeof key2 === "string"){
if(!pattern51.test(key2)){
const err25 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema28.properties.secretsFrom.items.properties.keys.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid12 = _errs36 === errors;
if(!valid12){
const err26 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema28.properties.secretsFrom.items.properties.keys.propertyNames,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key3 in data16){
let data17 = data16[key3];
if(typeof data17 === "string"){
if(!pattern52.test(data17)){
const err27 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secretsFrom/items/properties/keys/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,199}$",parentSchema:schema28.properties.secretsFrom.items.properties.keys.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/secretsFrom/items/properties/keys/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.secretsFrom.items.properties.keys.additionalProperties.type,parentSchema:schema28.properties.secretsFrom.items.properties.keys.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/secretsFrom/" + i4+"/keys",schemaPath:"#/properties/secretsFrom/items/properties/keys/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.secretsFrom.items.properties.keys.type,parentSchema:schema28.properties.secretsFrom.items.properties.keys,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/secretsFrom/" + i4,schemaPath:"#/properties/secretsFrom/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.secretsFrom.items.type,parentSchema:schema28.properties.secretsFrom.items,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/secretsFrom",schemaPath:"#/properties/secretsFrom/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.secretsFrom.type,parentSchema:schema28.properties.secretsFrom,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.restartToken !== undefined){
let data18 = data.restartToken;
if((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))){
const err32 = {instancePath:instancePath+"/restartToken",schemaPath:"#/properties/restartToken/type",keyword:"type",params:{type: schema28.properties.restartToken.type},message:"must be string,number",schema:schema28.properties.restartToken.type,parentSchema:schema28.properties.restartToken,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.template !== undefined){
let data19 = data.template;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.id === undefined){
const err33 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema28.properties.template.required,parentSchema:schema28.properties.template,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key4 in data19){
if(!((((((key4 === "id") || (key4 === "version")) || (key4 === "source")) || (key4 === "digest")) || (key4 === "needs")) || (key4 === "shared"))){
const err34 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema28.properties.template,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.id !== undefined){
let data20 = data19.id;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/template/id",schemaPath:"#/properties/template/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.id.type,parentSchema:schema28.properties.template.properties.id,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data19.version !== undefined){
let data21 = data19.version;
if((typeof data21 !== "string") && (!((typeof data21 == "number") && (isFinite(data21))))){
const err36 = {instancePath:instancePath+"/template/version",schemaPath:"#/properties/template/properties/version/type",keyword:"type",params:{type: schema28.properties.template.properties.version.type},message:"must be string,number",schema:schema28.properties.template.properties.version.type,parentSchema:schema28.properties.template.properties.version,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data19.source !== undefined){
let data22 = data19.source;
if(typeof data22 !== "string"){
const err37 = {instancePath:instancePath+"/template/source",schemaPath:"#/properties/template/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.source.type,parentSchema:schema28.properties.template.properties.source,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data19.digest !== undefined){
let data23 = data19.digest;
if(typeof data23 !== "string"){
const err38 = {instancePath:instancePath+"/template/digest",schemaPath:"#/properties/template/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.digest.type,parentSchema:schema28.properties.template.properties.digest,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data19.needs !== undefined){
let data24 = data19.needs;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
let data25 = data24[key5];
if(typeof data25 === "string"){
if(!pattern45.test(data25)){
const err39 = {instancePath:instancePath+"/template/needs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/template/properties/needs/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema28.properties.template.properties.needs.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/template/needs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/template/properties/needs/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.needs.additionalProperties.type,parentSchema:schema28.properties.template.properties.needs.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/template/needs",schemaPath:"#/properties/template/properties/needs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.template.properties.needs.type,parentSchema:schema28.properties.template.properties.needs,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.shared !== undefined){
let data26 = data19.shared;
if(Array.isArray(data26)){
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
let data27 = data26[i5];
if(typeof data27 !== "string"){
const err42 = {instancePath:instancePath+"/template/shared/" + i5,schemaPath:"#/properties/template/properties/shared/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.template.properties.shared.items.type,parentSchema:schema28.properties.template.properties.shared.items,data:data27};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/template/shared",schemaPath:"#/properties/template/properties/shared/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.template.properties.shared.type,parentSchema:schema28.properties.template.properties.shared,data:data26};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.properties.template.type,parentSchema:schema28.properties.template,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "rollout") || (key0 === "hooks")) || (key0 === "routes")) || (key0 === "health")) || (key0 === "onUnhealthy")) || (key0 === "update")) || (key0 === "backup"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.rollout !== undefined){
if(!(validate93(data.rollout, {instancePath:instancePath+"/rollout",parentData:data,parentDataProperty:"rollout",rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
if(data.hooks !== undefined){
let data1 = data.hooks;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "preDeploy") || (key1 === "postDeploy"))){
const err1 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.hooks,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.preDeploy !== undefined){
if(!(validate98(data1.preDeploy, {instancePath:instancePath+"/hooks/preDeploy",parentData:data1,parentDataProperty:"preDeploy",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
if(data1.postDeploy !== undefined){
if(!(validate98(data1.postDeploy, {instancePath:instancePath+"/hooks/postDeploy",parentData:data1,parentDataProperty:"postDeploy",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.hooks.type,parentSchema:schema30.properties.hooks,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.routes !== undefined){
let data4 = data.routes;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate139(data4[i0], {instancePath:instancePath+"/routes/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.routes.type,parentSchema:schema30.properties.routes,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.health !== undefined){
let data6 = data.health;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((((((((key2 === "http") || (key2 === "tcp")) || (key2 === "exec")) || (key2 === "docker")) || (key2 === "interval")) || (key2 === "timeout")) || (key2 === "retries")) || (key2 === "startPeriod"))){
const err4 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.health,data:data6};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data6.http !== undefined){
let data7 = data6.http;
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
const err5 = {instancePath:instancePath+"/health/http",schemaPath:"#/properties/health/properties/http/type",keyword:"type",params:{type: schema30.properties.health.properties.http.type},message:"must be string,object",schema:schema30.properties.health.properties.http.type,parentSchema:schema30.properties.health.properties.http,data:data7};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern56.test(data7)){
const err6 = {instancePath:instancePath+"/health/http",schemaPath:"#/properties/health/properties/http/pattern",keyword:"pattern",params:{pattern: "^/[!-~]*$"},message:"must match pattern \""+"^/[!-~]*$"+"\"",schema:"^/[!-~]*$",parentSchema:schema30.properties.health.properties.http,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!((((((key3 === "path") || (key3 === "port")) || (key3 === "scheme")) || (key3 === "method")) || (key3 === "headers")) || (key3 === "status"))){
const err7 = {instancePath:instancePath+"/health/http",schemaPath:"#/properties/health/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.health.properties.http,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data7.path !== undefined){
let data8 = data7.path;
if(typeof data8 === "string"){
if(!pattern56.test(data8)){
const err8 = {instancePath:instancePath+"/health/http/path",schemaPath:"#/properties/health/properties/http/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[!-~]*$"},message:"must match pattern \""+"^/[!-~]*$"+"\"",schema:"^/[!-~]*$",parentSchema:schema30.properties.health.properties.http.properties.path,data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/health/http/path",schemaPath:"#/properties/health/properties/http/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.http.properties.path.type,parentSchema:schema30.properties.health.properties.http.properties.path,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.port !== undefined){
let data9 = data7.port;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (typeof data9 !== "string")){
const err10 = {instancePath:instancePath+"/health/http/port",schemaPath:"#/properties/health/properties/http/properties/port/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.port.type},message:"must be integer,string",schema:schema30.properties.health.properties.http.properties.port.type,parentSchema:schema30.properties.health.properties.http.properties.port,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data7.scheme !== undefined){
let data10 = data7.scheme;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/health/http/scheme",schemaPath:"#/properties/health/properties/http/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.http.properties.scheme.type,parentSchema:schema30.properties.health.properties.http.properties.scheme,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data10 === "http") || (data10 === "https"))){
const err12 = {instancePath:instancePath+"/health/http/scheme",schemaPath:"#/properties/health/properties/http/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema30.properties.health.properties.http.properties.scheme.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.health.properties.http.properties.scheme.enum,parentSchema:schema30.properties.health.properties.http.properties.scheme,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.method !== undefined){
let data11 = data7.method;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/health/http/method",schemaPath:"#/properties/health/properties/http/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.http.properties.method.type,parentSchema:schema30.properties.health.properties.http.properties.method,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((((data11 === "GET") || (data11 === "HEAD")) || (data11 === "OPTIONS")) || (data11 === "POST"))){
const err14 = {instancePath:instancePath+"/health/http/method",schemaPath:"#/properties/health/properties/http/properties/method/enum",keyword:"enum",params:{allowedValues: schema30.properties.health.properties.http.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.health.properties.http.properties.method.enum,parentSchema:schema30.properties.health.properties.http.properties.method,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data7.headers !== undefined){
let data12 = data7.headers;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
let data13 = data12[key4];
if((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))){
const err15 = {instancePath:instancePath+"/health/http/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/health/properties/http/properties/headers/additionalProperties/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.headers.additionalProperties.type},message:"must be string,number",schema:schema30.properties.health.properties.http.properties.headers.additionalProperties.type,parentSchema:schema30.properties.health.properties.http.properties.headers.additionalProperties,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/health/http/headers",schemaPath:"#/properties/health/properties/http/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.health.properties.http.properties.headers.type,parentSchema:schema30.properties.health.properties.http.properties.headers,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.status !== undefined){
let data14 = data7.status;
if(((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")) && (!(Array.isArray(data14)))){
const err17 = {instancePath:instancePath+"/health/http/status",schemaPath:"#/properties/health/properties/http/properties/status/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.status.type},message:"must be integer,string,array",schema:schema30.properties.health.properties.http.properties.status.type,parentSchema:schema30.properties.health.properties.http.properties.status,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (typeof data15 !== "string")){
const err18 = {instancePath:instancePath+"/health/http/status/" + i1,schemaPath:"#/properties/health/properties/http/properties/status/items/type",keyword:"type",params:{type: schema30.properties.health.properties.http.properties.status.items.type},message:"must be integer,string",schema:schema30.properties.health.properties.http.properties.status.items.type,parentSchema:schema30.properties.health.properties.http.properties.status.items,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
}
if(data6.tcp !== undefined){
let data16 = data6.tcp;
if(((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (typeof data16 !== "string")) && (!(data16 && typeof data16 == "object" && !Array.isArray(data16)))){
const err19 = {instancePath:instancePath+"/health/tcp",schemaPath:"#/properties/health/properties/tcp/type",keyword:"type",params:{type: schema30.properties.health.properties.tcp.type},message:"must be integer,string,object",schema:schema30.properties.health.properties.tcp.type,parentSchema:schema30.properties.health.properties.tcp,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.port === undefined){
const err20 = {instancePath:instancePath+"/health/tcp",schemaPath:"#/properties/health/properties/tcp/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema30.properties.health.properties.tcp.required,parentSchema:schema30.properties.health.properties.tcp,data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key5 in data16){
if(!(key5 === "port")){
const err21 = {instancePath:instancePath+"/health/tcp",schemaPath:"#/properties/health/properties/tcp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.health.properties.tcp,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data16.port !== undefined){
let data17 = data16.port;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (typeof data17 !== "string")){
const err22 = {instancePath:instancePath+"/health/tcp/port",schemaPath:"#/properties/health/properties/tcp/properties/port/type",keyword:"type",params:{type: schema30.properties.health.properties.tcp.properties.port.type},message:"must be integer,string",schema:schema30.properties.health.properties.tcp.properties.port.type,parentSchema:schema30.properties.health.properties.tcp.properties.port,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
if(data6.exec !== undefined){
let data18 = data6.exec;
if((typeof data18 !== "string") && (!(Array.isArray(data18)))){
const err23 = {instancePath:instancePath+"/health/exec",schemaPath:"#/properties/health/properties/exec/type",keyword:"type",params:{type: schema30.properties.health.properties.exec.type},message:"must be string,array",schema:schema30.properties.health.properties.exec.type,parentSchema:schema30.properties.health.properties.exec,data:data18};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))){
const err24 = {instancePath:instancePath+"/health/exec/" + i2,schemaPath:"#/properties/health/properties/exec/items/type",keyword:"type",params:{type: schema30.properties.health.properties.exec.items.type},message:"must be string,number",schema:schema30.properties.health.properties.exec.items.type,parentSchema:schema30.properties.health.properties.exec.items,data:data19};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data6.docker !== undefined){
let data20 = data6.docker;
if(typeof data20 !== "boolean"){
const err25 = {instancePath:instancePath+"/health/docker",schemaPath:"#/properties/health/properties/docker/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.health.properties.docker.type,parentSchema:schema30.properties.health.properties.docker,data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!(data20 === true)){
const err26 = {instancePath:instancePath+"/health/docker",schemaPath:"#/properties/health/properties/docker/enum",keyword:"enum",params:{allowedValues: schema30.properties.health.properties.docker.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.health.properties.docker.enum,parentSchema:schema30.properties.health.properties.docker,data:data20};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.interval !== undefined){
let data21 = data6.interval;
if(typeof data21 === "string"){
if(!pattern47.test(data21)){
const err27 = {instancePath:instancePath+"/health/interval",schemaPath:"#/properties/health/properties/interval/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.health.properties.interval,data:data21};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/health/interval",schemaPath:"#/properties/health/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.interval.type,parentSchema:schema30.properties.health.properties.interval,data:data21};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data6.timeout !== undefined){
let data22 = data6.timeout;
if(typeof data22 === "string"){
if(!pattern47.test(data22)){
const err29 = {instancePath:instancePath+"/health/timeout",schemaPath:"#/properties/health/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.health.properties.timeout,data:data22};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/health/timeout",schemaPath:"#/properties/health/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.timeout.type,parentSchema:schema30.properties.health.properties.timeout,data:data22};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.retries !== undefined){
let data23 = data6.retries;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err31 = {instancePath:instancePath+"/health/retries",schemaPath:"#/properties/health/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.health.properties.retries.type,parentSchema:schema30.properties.health.properties.retries,data:data23};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1000 || isNaN(data23)){
const err32 = {instancePath:instancePath+"/health/retries",schemaPath:"#/properties/health/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema30.properties.health.properties.retries,data:data23};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err33 = {instancePath:instancePath+"/health/retries",schemaPath:"#/properties/health/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema30.properties.health.properties.retries,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data6.startPeriod !== undefined){
let data24 = data6.startPeriod;
if(typeof data24 === "string"){
if(!pattern47.test(data24)){
const err34 = {instancePath:instancePath+"/health/startPeriod",schemaPath:"#/properties/health/properties/startPeriod/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.health.properties.startPeriod,data:data24};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/health/startPeriod",schemaPath:"#/properties/health/properties/startPeriod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.health.properties.startPeriod.type,parentSchema:schema30.properties.health.properties.startPeriod,data:data24};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.health.type,parentSchema:schema30.properties.health,data:data6};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.onUnhealthy !== undefined){
let data25 = data.onUnhealthy;
if(typeof data25 !== "string"){
const err37 = {instancePath:instancePath+"/onUnhealthy",schemaPath:"#/properties/onUnhealthy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.onUnhealthy.type,parentSchema:schema30.properties.onUnhealthy,data:data25};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data25 === "restart") || (data25 === "recreate")) || (data25 === "alert"))){
const err38 = {instancePath:instancePath+"/onUnhealthy",schemaPath:"#/properties/onUnhealthy/enum",keyword:"enum",params:{allowedValues: schema30.properties.onUnhealthy.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.onUnhealthy.enum,parentSchema:schema30.properties.onUnhealthy,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.update !== undefined){
let data26 = data.update;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
if(!(((key6 === "policy") || (key6 === "range")) || (key6 === "minAge"))){
const err39 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.update,data:data26};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data26.policy !== undefined){
let data27 = data26.policy;
if(typeof data27 !== "string"){
const err40 = {instancePath:instancePath+"/update/policy",schemaPath:"#/properties/update/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.update.properties.policy.type,parentSchema:schema30.properties.update.properties.policy,data:data27};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.range !== undefined){
let data28 = data26.range;
if(typeof data28 !== "string"){
const err41 = {instancePath:instancePath+"/update/range",schemaPath:"#/properties/update/properties/range/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.update.properties.range.type,parentSchema:schema30.properties.update.properties.range,data:data28};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.minAge !== undefined){
let data29 = data26.minAge;
if(typeof data29 === "string"){
if(!pattern47.test(data29)){
const err42 = {instancePath:instancePath+"/update/minAge",schemaPath:"#/properties/update/properties/minAge/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema30.properties.update.properties.minAge,data:data29};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/update/minAge",schemaPath:"#/properties/update/properties/minAge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.update.properties.minAge.type,parentSchema:schema30.properties.update.properties.minAge,data:data29};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/update",schemaPath:"#/properties/update/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.update.type,parentSchema:schema30.properties.update,data:data26};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.backup !== undefined){
let data30 = data.backup;
if((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (typeof data30 !== "boolean")){
const err45 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: schema30.properties.backup.type},message:"must be object,boolean",schema:schema30.properties.backup.type,parentSchema:schema30.properties.backup,data:data30};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="x-orbitr.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "stack") || (key0 === "service"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.stack !== undefined){
if(!(validate92(data.stack, {instancePath:instancePath+"/stack",parentData:data,parentDataProperty:"stack",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.service !== undefined){
if(!(validate96(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

export const validateSettings = validate165;
const schema53 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"settings.schema.json","type":"object","properties":{"domain":{"type":"string"},"proxy":{"$ref":"#/definitions/proxy"},"middlewares":{"$ref":"routing.schema.json#/definitions/middlewares"},"profiles":{"type":"array","items":{"type":"string"}},"approvals":{"type":"array","items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"}},"git":{"type":"object","properties":{"mode":{"enum":["local","push","remote"]},"branch":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$"},"author":{"type":"object","properties":{"name":{"type":"string","pattern":"."},"email":{"type":"string","pattern":"@"}},"required":["name","email"],"additionalProperties":false},"push":{"type":"object","properties":{"maxPackMiB":{"type":"integer","minimum":1,"maximum":2048}},"additionalProperties":false},"remote":{"type":"object","properties":{"url":{"type":"string"},"directory":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"},"poll":{"type":"string","pattern":"^[0-9]+(s|m|h)$"},"pushBack":{"type":"boolean"},"username":{"type":"string","pattern":"."},"tokenFile":{"type":"string","pattern":"."},"tokenEnv":{"type":"string","pattern":"^ORBITR_GIT_[A-Z0-9_]+$"},"caFile":{"type":"string","pattern":"."},"sshKeyFile":{"type":"string","pattern":"."},"knownHostsFile":{"type":"string","pattern":"."}},"required":["url"],"additionalProperties":false},"status":{"type":"object","properties":{"provider":{"enum":["github","gitlab","gitea"]},"api":{"type":"string","pattern":"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$"},"repository":{"type":"string","pattern":"^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$"},"context":{"type":"string","pattern":"^[A-Za-z0-9_./-]{1,80}$"},"tokenFile":{"type":"string","pattern":"."},"tokenEnv":{"type":"string","pattern":"^ORBITR_GIT_[A-Z0-9_]+$"}},"required":["provider","repository"],"additionalProperties":false},"webhooks":{"type":"array","items":{"type":"object","properties":{"provider":{"enum":["github","gitlab","gitea","bitbucket","generic"]},"secretFile":{"type":"string","pattern":"."},"secretEnv":{"type":"string","pattern":"^ORBITR_GIT_[A-Z0-9_]+$"}},"required":["provider"],"minProperties":2,"maxProperties":2,"additionalProperties":false}}},"required":["mode"],"additionalProperties":false},"policy":{"type":"string","enum":["warn","enforce"]},"catalogues":{"type":"array","maxItems":20,"items":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"index":{"type":"string","pattern":"^https?://[^\\s]{1,500}$"},"folder":{"type":"string","pattern":"."},"git":{"type":"string","pattern":"^[^\\s]{1,500}$"},"branch":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$"},"tag":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$"},"commit":{"type":"string","pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"directory":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"},"username":{"type":"string","pattern":"."},"tokenFile":{"type":"string","pattern":"."},"tokenEnv":{"type":"string","pattern":"^ORBITR_GIT_[A-Z0-9_]+$"},"caFile":{"type":"string","pattern":"."},"sshKeyFile":{"type":"string","pattern":"."},"knownHostsFile":{"type":"string","pattern":"."},"format":{"type":"string","enum":["portainer","casaos","runtipi","umbrel","coolify","dokploy"]},"keys":{"type":"array","items":{"type":"string","pattern":"^RW[A-Za-z0-9+/]{52,56}=*$"}},"priority":{"type":"integer","minimum":-1000,"maximum":1000},"allow":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9.:-]{1,255}$"}}},"required":["name"],"oneOf":[{"required":["index"],"not":{"required":["format"]}},{"required":["folder"]},{"required":["git"]}],"dependencies":{"branch":["git"],"tag":["git"],"commit":["git"],"directory":["git"],"username":["git"],"tokenFile":["git"],"tokenEnv":["git"],"caFile":["git"],"sshKeyFile":["git"],"knownHostsFile":["git"]},"additionalProperties":false}},"secretProviders":{"type":"object","propertyNames":{"pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"maxProperties":50,"additionalProperties":{"$ref":"#/definitions/secretProvider"}},"registries":{"type":"array","items":{"type":"object","properties":{"host":{"type":"string","pattern":"^(https?://)?[A-Za-z0-9.-]+(:[0-9]+)?/?$"},"username":{"type":"string","pattern":"."},"passwordFile":{"type":"string","pattern":"."},"passwordEnv":{"type":"string","pattern":"^ORBITR_REGISTRY_[A-Z0-9_]+$"}},"required":["host","username"],"minProperties":3,"maxProperties":3,"additionalProperties":false}}},"additionalProperties":false,"definitions":{"secretProvider":{"oneOf":[{"type":"object","properties":{"type":{"const":"environment"},"allow":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}},"stacks":{"$ref":"#/definitions/providerStacks"},"refresh":{"$ref":"#/definitions/providerRefresh"}},"required":["type","allow","stacks"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"file"},"directory":{"type":"string","pattern":"."},"stacks":{"$ref":"#/definitions/providerStacks"},"refresh":{"$ref":"#/definitions/providerRefresh"}},"required":["type","directory","stacks"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"vault"},"address":{"type":"string","pattern":"^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?$"},"mount":{"type":"string","pattern":"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},"version":{"enum":[1,2]},"namespace":{"type":"string","pattern":"^[A-Za-z0-9_-][A-Za-z0-9_./-]*$"},"caFile":{"type":"string","pattern":"."},"paths":{"type":"array","items":{"type":"string","pattern":"."}},"tokenFile":{"type":"string","pattern":"."},"tokenEnv":{"type":"string","pattern":"^ORBITR_SECRETS_[A-Z0-9_]+$"},"appRole":{"type":"object","properties":{"roleId":{"type":"string","pattern":"."},"secretIdFile":{"type":"string","pattern":"."},"secretIdEnv":{"type":"string","pattern":"^ORBITR_SECRETS_[A-Z0-9_]+$"},"mount":{"type":"string","pattern":"^[A-Za-z0-9_-]+$"}},"required":["roleId"],"oneOf":[{"required":["secretIdFile"]},{"required":["secretIdEnv"]}],"additionalProperties":false},"stacks":{"$ref":"#/definitions/providerStacks"},"refresh":{"$ref":"#/definitions/providerRefresh"}},"required":["type","address","stacks"],"oneOf":[{"required":["tokenFile"]},{"required":["tokenEnv"]},{"required":["appRole"]}],"additionalProperties":false}]},"providerStacks":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^([*]|[a-z0-9][a-z0-9-]{0,39})$"}},"providerRefresh":{"type":"string","pattern":"^[0-9]+(s|m|h)$"},"proxy":{"type":["string","object"],"pattern":"^(traefik|caddy|none)$","properties":{"provider":{"type":"string","enum":["traefik","caddy","none"]},"stack":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"network":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$"},"email":{"type":"string","pattern":"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"},"staging":{"type":"boolean"},"unavailable":{"type":"string","enum":["page","status"]},"drain":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"ports":{"type":"object","properties":{"http":{"type":"integer","minimum":1,"maximum":65535},"https":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false},"entryPoints":{"type":"object","properties":{"http":{"type":"string","pattern":"^[a-zA-Z0-9_-]+$"},"https":{"type":"string","pattern":"^[a-zA-Z0-9_-]+$"}},"additionalProperties":false},"resolvers":{"type":"object","additionalProperties":{"type":"object","properties":{"challenge":{"type":"string","enum":["http","tls","dns"]},"server":{"type":"string","pattern":"^https://[A-Za-z0-9.:/_-]+$"},"email":{"type":"string","pattern":"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"},"staging":{"type":"boolean"}},"required":["challenge"],"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","properties":{"certificate":{"type":"string","pattern":"^/[A-Za-z0-9._/-]+$"},"key":{"type":"string","pattern":"^/[A-Za-z0-9._/-]+$"},"hosts":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["certificate","key","hosts"],"additionalProperties":false}},"external":{"type":"object","properties":{"directory":{"type":"string","pattern":"^/"},"api":{"type":"string","pattern":"^http://[A-Za-z0-9.:/_-]+$"},"socket":{"type":"string","pattern":"^/"},"runsOn":{"type":"string","enum":["container","host"]}},"additionalProperties":false}},"additionalProperties":false}}};
const schema54 = {"type":["string","object"],"pattern":"^(traefik|caddy|none)$","properties":{"provider":{"type":"string","enum":["traefik","caddy","none"]},"stack":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"network":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$"},"email":{"type":"string","pattern":"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"},"staging":{"type":"boolean"},"unavailable":{"type":"string","enum":["page","status"]},"drain":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"ports":{"type":"object","properties":{"http":{"type":"integer","minimum":1,"maximum":65535},"https":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false},"entryPoints":{"type":"object","properties":{"http":{"type":"string","pattern":"^[a-zA-Z0-9_-]+$"},"https":{"type":"string","pattern":"^[a-zA-Z0-9_-]+$"}},"additionalProperties":false},"resolvers":{"type":"object","additionalProperties":{"type":"object","properties":{"challenge":{"type":"string","enum":["http","tls","dns"]},"server":{"type":"string","pattern":"^https://[A-Za-z0-9.:/_-]+$"},"email":{"type":"string","pattern":"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"},"staging":{"type":"boolean"}},"required":["challenge"],"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","properties":{"certificate":{"type":"string","pattern":"^/[A-Za-z0-9._/-]+$"},"key":{"type":"string","pattern":"^/[A-Za-z0-9._/-]+$"},"hosts":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["certificate","key","hosts"],"additionalProperties":false}},"external":{"type":"object","properties":{"directory":{"type":"string","pattern":"^/"},"api":{"type":"string","pattern":"^http://[A-Za-z0-9.:/_-]+$"},"socket":{"type":"string","pattern":"^/"},"runsOn":{"type":"string","enum":["container","host"]}},"additionalProperties":false}},"additionalProperties":false};
const pattern93 = new RegExp("^(traefik|caddy|none)$", "u");
const pattern95 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$", "u");
const pattern96 = new RegExp("^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$", "u");
const pattern98 = new RegExp("^[a-zA-Z0-9_-]+$", "u");
const pattern100 = new RegExp("^https://[A-Za-z0-9.:/_-]+$", "u");
const pattern102 = new RegExp("^/[A-Za-z0-9._/-]+$", "u");
const pattern104 = new RegExp("^/", "u");
const pattern105 = new RegExp("^http://[A-Za-z0-9.:/_-]+$", "u");

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema54.type},message:"must be string,object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern93.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(traefik|caddy|none)$"},message:"must match pattern \""+"^(traefik|caddy|none)$"+"\"",schema:"^(traefik|caddy|none)$",parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema54.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.provider !== undefined){
let data0 = data.provider;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.provider.type,parentSchema:schema54.properties.provider,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "traefik") || (data0 === "caddy")) || (data0 === "none"))){
const err4 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/enum",keyword:"enum",params:{allowedValues: schema54.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.provider.enum,parentSchema:schema54.properties.provider,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.stack !== undefined){
let data1 = data.stack;
if(typeof data1 === "string"){
if(!pattern45.test(data1)){
const err5 = {instancePath:instancePath+"/stack",schemaPath:"#/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema54.properties.stack,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/stack",schemaPath:"#/properties/stack/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.stack.type,parentSchema:schema54.properties.stack,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.network !== undefined){
let data2 = data.network;
if(typeof data2 === "string"){
if(!pattern95.test(data2)){
const err7 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,62}$",parentSchema:schema54.properties.network,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.network.type,parentSchema:schema54.properties.network,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.email !== undefined){
let data3 = data.email;
if(typeof data3 === "string"){
if(!pattern96.test(data3)){
const err9 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"+"\"",schema:"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$",parentSchema:schema54.properties.email,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.email.type,parentSchema:schema54.properties.email,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.staging !== undefined){
let data4 = data.staging;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/staging",schemaPath:"#/properties/staging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.staging.type,parentSchema:schema54.properties.staging,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.unavailable !== undefined){
let data5 = data.unavailable;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/unavailable",schemaPath:"#/properties/unavailable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.unavailable.type,parentSchema:schema54.properties.unavailable,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((data5 === "page") || (data5 === "status"))){
const err13 = {instancePath:instancePath+"/unavailable",schemaPath:"#/properties/unavailable/enum",keyword:"enum",params:{allowedValues: schema54.properties.unavailable.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.unavailable.enum,parentSchema:schema54.properties.unavailable,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.drain !== undefined){
let data6 = data.drain;
if(typeof data6 === "string"){
if(!pattern47.test(data6)){
const err14 = {instancePath:instancePath+"/drain",schemaPath:"#/properties/drain/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema54.properties.drain,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/drain",schemaPath:"#/properties/drain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.drain.type,parentSchema:schema54.properties.drain,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.ports !== undefined){
let data7 = data.ports;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((key1 === "http") || (key1 === "https"))){
const err16 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.ports,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.http !== undefined){
let data8 = data7.http;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/ports/http",schemaPath:"#/properties/ports/properties/http/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema54.properties.ports.properties.http.type,parentSchema:schema54.properties.ports.properties.http,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 65535 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/ports/http",schemaPath:"#/properties/ports/properties/http/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema54.properties.ports.properties.http,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/ports/http",schemaPath:"#/properties/ports/properties/http/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema54.properties.ports.properties.http,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data7.https !== undefined){
let data9 = data7.https;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/ports/https",schemaPath:"#/properties/ports/properties/https/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema54.properties.ports.properties.https.type,parentSchema:schema54.properties.ports.properties.https,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 65535 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/ports/https",schemaPath:"#/properties/ports/properties/https/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema54.properties.ports.properties.https,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/ports/https",schemaPath:"#/properties/ports/properties/https/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema54.properties.ports.properties.https,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.ports.type,parentSchema:schema54.properties.ports,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.entryPoints !== undefined){
let data10 = data.entryPoints;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((key2 === "http") || (key2 === "https"))){
const err24 = {instancePath:instancePath+"/entryPoints",schemaPath:"#/properties/entryPoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.entryPoints,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.http !== undefined){
let data11 = data10.http;
if(typeof data11 === "string"){
if(!pattern98.test(data11)){
const err25 = {instancePath:instancePath+"/entryPoints/http",schemaPath:"#/properties/entryPoints/properties/http/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]+$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]+$"+"\"",schema:"^[a-zA-Z0-9_-]+$",parentSchema:schema54.properties.entryPoints.properties.http,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/entryPoints/http",schemaPath:"#/properties/entryPoints/properties/http/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.entryPoints.properties.http.type,parentSchema:schema54.properties.entryPoints.properties.http,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.https !== undefined){
let data12 = data10.https;
if(typeof data12 === "string"){
if(!pattern98.test(data12)){
const err27 = {instancePath:instancePath+"/entryPoints/https",schemaPath:"#/properties/entryPoints/properties/https/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]+$"},message:"must match pattern \""+"^[a-zA-Z0-9_-]+$"+"\"",schema:"^[a-zA-Z0-9_-]+$",parentSchema:schema54.properties.entryPoints.properties.https,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/entryPoints/https",schemaPath:"#/properties/entryPoints/properties/https/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.entryPoints.properties.https.type,parentSchema:schema54.properties.entryPoints.properties.https,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/entryPoints",schemaPath:"#/properties/entryPoints/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.entryPoints.type,parentSchema:schema54.properties.entryPoints,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.resolvers !== undefined){
let data13 = data.resolvers;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
let data14 = data13[key3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.challenge === undefined){
const err30 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resolvers/additionalProperties/required",keyword:"required",params:{missingProperty: "challenge"},message:"must have required property '"+"challenge"+"'",schema:schema54.properties.resolvers.additionalProperties.required,parentSchema:schema54.properties.resolvers.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key4 in data14){
if(!((((key4 === "challenge") || (key4 === "server")) || (key4 === "email")) || (key4 === "staging"))){
const err31 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resolvers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.resolvers.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.challenge !== undefined){
let data15 = data14.challenge;
if(typeof data15 !== "string"){
const err32 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/challenge",schemaPath:"#/properties/resolvers/additionalProperties/properties/challenge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.resolvers.additionalProperties.properties.challenge.type,parentSchema:schema54.properties.resolvers.additionalProperties.properties.challenge,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((data15 === "http") || (data15 === "tls")) || (data15 === "dns"))){
const err33 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/challenge",schemaPath:"#/properties/resolvers/additionalProperties/properties/challenge/enum",keyword:"enum",params:{allowedValues: schema54.properties.resolvers.additionalProperties.properties.challenge.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.resolvers.additionalProperties.properties.challenge.enum,parentSchema:schema54.properties.resolvers.additionalProperties.properties.challenge,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.server !== undefined){
let data16 = data14.server;
if(typeof data16 === "string"){
if(!pattern100.test(data16)){
const err34 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/server",schemaPath:"#/properties/resolvers/additionalProperties/properties/server/pattern",keyword:"pattern",params:{pattern: "^https://[A-Za-z0-9.:/_-]+$"},message:"must match pattern \""+"^https://[A-Za-z0-9.:/_-]+$"+"\"",schema:"^https://[A-Za-z0-9.:/_-]+$",parentSchema:schema54.properties.resolvers.additionalProperties.properties.server,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/server",schemaPath:"#/properties/resolvers/additionalProperties/properties/server/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.resolvers.additionalProperties.properties.server.type,parentSchema:schema54.properties.resolvers.additionalProperties.properties.server,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.email !== undefined){
let data17 = data14.email;
if(typeof data17 === "string"){
if(!pattern96.test(data17)){
const err36 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/email",schemaPath:"#/properties/resolvers/additionalProperties/properties/email/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$"+"\"",schema:"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$",parentSchema:schema54.properties.resolvers.additionalProperties.properties.email,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/email",schemaPath:"#/properties/resolvers/additionalProperties/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.resolvers.additionalProperties.properties.email.type,parentSchema:schema54.properties.resolvers.additionalProperties.properties.email,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.staging !== undefined){
let data18 = data14.staging;
if(typeof data18 !== "boolean"){
const err38 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/staging",schemaPath:"#/properties/resolvers/additionalProperties/properties/staging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.resolvers.additionalProperties.properties.staging.type,parentSchema:schema54.properties.resolvers.additionalProperties.properties.staging,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/resolvers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/resolvers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.resolvers.additionalProperties.type,parentSchema:schema54.properties.resolvers.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/resolvers",schemaPath:"#/properties/resolvers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.resolvers.type,parentSchema:schema54.properties.resolvers,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.certificates !== undefined){
let data19 = data.certificates;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.certificate === undefined){
const err41 = {instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema54.properties.certificates.items.required,parentSchema:schema54.properties.certificates.items,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data20.key === undefined){
const err42 = {instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema54.properties.certificates.items.required,parentSchema:schema54.properties.certificates.items,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20.hosts === undefined){
const err43 = {instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "hosts"},message:"must have required property '"+"hosts"+"'",schema:schema54.properties.certificates.items.required,parentSchema:schema54.properties.certificates.items,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key5 in data20){
if(!(((key5 === "certificate") || (key5 === "key")) || (key5 === "hosts"))){
const err44 = {instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.certificates.items,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.certificate !== undefined){
let data21 = data20.certificate;
if(typeof data21 === "string"){
if(!pattern102.test(data21)){
const err45 = {instancePath:instancePath+"/certificates/" + i0+"/certificate",schemaPath:"#/properties/certificates/items/properties/certificate/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._/-]+$"},message:"must match pattern \""+"^/[A-Za-z0-9._/-]+$"+"\"",schema:"^/[A-Za-z0-9._/-]+$",parentSchema:schema54.properties.certificates.items.properties.certificate,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/certificates/" + i0+"/certificate",schemaPath:"#/properties/certificates/items/properties/certificate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.certificates.items.properties.certificate.type,parentSchema:schema54.properties.certificates.items.properties.certificate,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.key !== undefined){
let data22 = data20.key;
if(typeof data22 === "string"){
if(!pattern102.test(data22)){
const err47 = {instancePath:instancePath+"/certificates/" + i0+"/key",schemaPath:"#/properties/certificates/items/properties/key/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._/-]+$"},message:"must match pattern \""+"^/[A-Za-z0-9._/-]+$"+"\"",schema:"^/[A-Za-z0-9._/-]+$",parentSchema:schema54.properties.certificates.items.properties.key,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/certificates/" + i0+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.certificates.items.properties.key.type,parentSchema:schema54.properties.certificates.items.properties.key,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.hosts !== undefined){
let data23 = data20.hosts;
if(Array.isArray(data23)){
if(data23.length < 1){
const err49 = {instancePath:instancePath+"/certificates/" + i0+"/hosts",schemaPath:"#/properties/certificates/items/properties/hosts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema54.properties.certificates.items.properties.hosts,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len1 = data23.length;
for(let i1=0; i1<len1; i1++){
let data24 = data23[i1];
if(typeof data24 !== "string"){
const err50 = {instancePath:instancePath+"/certificates/" + i0+"/hosts/" + i1,schemaPath:"#/properties/certificates/items/properties/hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.certificates.items.properties.hosts.items.type,parentSchema:schema54.properties.certificates.items.properties.hosts.items,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/certificates/" + i0+"/hosts",schemaPath:"#/properties/certificates/items/properties/hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.certificates.items.properties.hosts.type,parentSchema:schema54.properties.certificates.items.properties.hosts,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.certificates.items.type,parentSchema:schema54.properties.certificates.items,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.certificates.type,parentSchema:schema54.properties.certificates,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.external !== undefined){
let data25 = data.external;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key6 in data25){
if(!((((key6 === "directory") || (key6 === "api")) || (key6 === "socket")) || (key6 === "runsOn"))){
const err54 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema54.properties.external,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data25.directory !== undefined){
let data26 = data25.directory;
if(typeof data26 === "string"){
if(!pattern104.test(data26)){
const err55 = {instancePath:instancePath+"/external/directory",schemaPath:"#/properties/external/properties/directory/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema54.properties.external.properties.directory,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/external/directory",schemaPath:"#/properties/external/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.external.properties.directory.type,parentSchema:schema54.properties.external.properties.directory,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data25.api !== undefined){
let data27 = data25.api;
if(typeof data27 === "string"){
if(!pattern105.test(data27)){
const err57 = {instancePath:instancePath+"/external/api",schemaPath:"#/properties/external/properties/api/pattern",keyword:"pattern",params:{pattern: "^http://[A-Za-z0-9.:/_-]+$"},message:"must match pattern \""+"^http://[A-Za-z0-9.:/_-]+$"+"\"",schema:"^http://[A-Za-z0-9.:/_-]+$",parentSchema:schema54.properties.external.properties.api,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/external/api",schemaPath:"#/properties/external/properties/api/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.external.properties.api.type,parentSchema:schema54.properties.external.properties.api,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.socket !== undefined){
let data28 = data25.socket;
if(typeof data28 === "string"){
if(!pattern104.test(data28)){
const err59 = {instancePath:instancePath+"/external/socket",schemaPath:"#/properties/external/properties/socket/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema54.properties.external.properties.socket,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/external/socket",schemaPath:"#/properties/external/properties/socket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.external.properties.socket.type,parentSchema:schema54.properties.external.properties.socket,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.runsOn !== undefined){
let data29 = data25.runsOn;
if(typeof data29 !== "string"){
const err61 = {instancePath:instancePath+"/external/runsOn",schemaPath:"#/properties/external/properties/runsOn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.external.properties.runsOn.type,parentSchema:schema54.properties.external.properties.runsOn,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!((data29 === "container") || (data29 === "host"))){
const err62 = {instancePath:instancePath+"/external/runsOn",schemaPath:"#/properties/external/properties/runsOn/enum",keyword:"enum",params:{allowedValues: schema54.properties.external.properties.runsOn.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.external.properties.runsOn.enum,parentSchema:schema54.properties.external.properties.runsOn,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/external",schemaPath:"#/properties/external/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.properties.external.type,parentSchema:schema54.properties.external,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
validate166.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"object","additionalProperties":{"$ref":"#/definitions/middlewareOrList"}};
const schema45 = {"type":["object","array"],"properties":{"auth":{"$ref":"#/definitions/auth"},"headers":{"$ref":"#/definitions/headers"},"cors":{"$ref":"#/definitions/cors"},"rate-limit":{"$ref":"#/definitions/rateLimit"},"compression":{"type":"boolean"},"ip-allow":{"$ref":"#/definitions/texts"},"redirect":{"$ref":"#/definitions/redirect"},"strip-prefix":{"$ref":"#/definitions/texts"},"body-limit":{"type":["string","integer"]}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"items":{"$ref":"#/definitions/middleware"}};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema45.type},message:"must be object,array",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate104(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err1 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema45.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.auth !== undefined){
if(!(validate105(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.headers !== undefined){
if(!(validate107(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
if(data.cors !== undefined){
if(!(validate112(data.cors, {instancePath:instancePath+"/cors",parentData:data,parentDataProperty:"cors",rootData}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
if(data["rate-limit"] !== undefined){
if(!(validate116(data["rate-limit"], {instancePath:instancePath+"/rate-limit",parentData:data,parentDataProperty:"rate-limit",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.compression !== undefined){
let data5 = data.compression;
if(typeof data5 !== "boolean"){
const err4 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema45.properties.compression.type,parentSchema:schema45.properties.compression,data:data5};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ip-allow"] !== undefined){
if(!(validate119(data["ip-allow"], {instancePath:instancePath+"/ip-allow",parentData:data,parentDataProperty:"ip-allow",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data.redirect !== undefined){
if(!(validate121(data.redirect, {instancePath:instancePath+"/redirect",parentData:data,parentDataProperty:"redirect",rootData}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
}
if(data["strip-prefix"] !== undefined){
if(!(validate119(data["strip-prefix"], {instancePath:instancePath+"/strip-prefix",parentData:data,parentDataProperty:"strip-prefix",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data["body-limit"] !== undefined){
let data9 = data["body-limit"];
if((typeof data9 !== "string") && (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9))))){
const err5 = {instancePath:instancePath+"/body-limit",schemaPath:"#/properties/body-limit/type",keyword:"type",params:{type: schema45.properties["body-limit"].type},message:"must be string,integer",schema:schema45.properties["body-limit"].type,parentSchema:schema45.properties["body-limit"],data:data9};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
validate128.errors = vErrors;
return errors === 0;
}


function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate128(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}

const schema56 = {"oneOf":[{"type":"object","properties":{"type":{"const":"environment"},"allow":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}},"stacks":{"$ref":"#/definitions/providerStacks"},"refresh":{"$ref":"#/definitions/providerRefresh"}},"required":["type","allow","stacks"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"file"},"directory":{"type":"string","pattern":"."},"stacks":{"$ref":"#/definitions/providerStacks"},"refresh":{"$ref":"#/definitions/providerRefresh"}},"required":["type","directory","stacks"],"additionalProperties":false},{"type":"object","properties":{"type":{"const":"vault"},"address":{"type":"string","pattern":"^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?$"},"mount":{"type":"string","pattern":"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},"version":{"enum":[1,2]},"namespace":{"type":"string","pattern":"^[A-Za-z0-9_-][A-Za-z0-9_./-]*$"},"caFile":{"type":"string","pattern":"."},"paths":{"type":"array","items":{"type":"string","pattern":"."}},"tokenFile":{"type":"string","pattern":"."},"tokenEnv":{"type":"string","pattern":"^ORBITR_SECRETS_[A-Z0-9_]+$"},"appRole":{"type":"object","properties":{"roleId":{"type":"string","pattern":"."},"secretIdFile":{"type":"string","pattern":"."},"secretIdEnv":{"type":"string","pattern":"^ORBITR_SECRETS_[A-Z0-9_]+$"},"mount":{"type":"string","pattern":"^[A-Za-z0-9_-]+$"}},"required":["roleId"],"oneOf":[{"required":["secretIdFile"]},{"required":["secretIdEnv"]}],"additionalProperties":false},"stacks":{"$ref":"#/definitions/providerStacks"},"refresh":{"$ref":"#/definitions/providerRefresh"}},"required":["type","address","stacks"],"oneOf":[{"required":["tokenFile"]},{"required":["tokenEnv"]},{"required":["appRole"]}],"additionalProperties":false}]};
const pattern109 = new RegExp(".", "u");
const pattern147 = new RegExp("^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?$", "u");
const pattern148 = new RegExp("^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$", "u");
const pattern149 = new RegExp("^[A-Za-z0-9_-][A-Za-z0-9_./-]*$", "u");
const pattern153 = new RegExp("^ORBITR_SECRETS_[A-Z0-9_]+$", "u");
const pattern157 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const schema57 = {"type":"array","minItems":1,"items":{"type":"string","pattern":"^([*]|[a-z0-9][a-z0-9-]{0,39})$"}};
const pattern144 = new RegExp("^([*]|[a-z0-9][a-z0-9-]{0,39})$", "u");

function validate172(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern144.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/pattern",keyword:"pattern",params:{pattern: "^([*]|[a-z0-9][a-z0-9-]{0,39})$"},message:"must match pattern \""+"^([*]|[a-z0-9][a-z0-9-]{0,39})$"+"\"",schema:"^([*]|[a-z0-9][a-z0-9-]{0,39})$",parentSchema:schema57.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.items.type,parentSchema:schema57.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate172.errors = vErrors;
return errors === 0;
}

const schema58 = {"type":"string","pattern":"^[0-9]+(s|m|h)$"};
const pattern112 = new RegExp("^[0-9]+(s|m|h)$", "u");

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern112.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(s|m|h)$"},message:"must match pattern \""+"^[0-9]+(s|m|h)$"+"\"",schema:"^[0-9]+(s|m|h)$",parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate174.errors = vErrors;
return errors === 0;
}


function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema56.oneOf[0].required,parentSchema:schema56.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.allow === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "allow"},message:"must have required property '"+"allow"+"'",schema:schema56.oneOf[0].required,parentSchema:schema56.oneOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.stacks === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "stacks"},message:"must have required property '"+"stacks"+"'",schema:schema56.oneOf[0].required,parentSchema:schema56.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "allow")) || (key0 === "stacks")) || (key0 === "refresh"))){
const err3 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56.oneOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if("environment" !== data0){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/const",keyword:"const",params:{allowedValue: "environment"},message:"must be equal to constant",schema:"environment",parentSchema:schema56.oneOf[0].properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.allow !== undefined){
let data1 = data.allow;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/allow",schemaPath:"#/oneOf/0/properties/allow/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema56.oneOf[0].properties.allow,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern51.test(data2)){
const err6 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/oneOf/0/properties/allow/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema56.oneOf[0].properties.allow.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/oneOf/0/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[0].properties.allow.items.type,parentSchema:schema56.oneOf[0].properties.allow.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/allow",schemaPath:"#/oneOf/0/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.oneOf[0].properties.allow.type,parentSchema:schema56.oneOf[0].properties.allow,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.stacks !== undefined){
if(!(validate172(data.stacks, {instancePath:instancePath+"/stacks",parentData:data,parentDataProperty:"stacks",rootData}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
if(data.refresh !== undefined){
if(!(validate174(data.refresh, {instancePath:instancePath+"/refresh",parentData:data,parentDataProperty:"refresh",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.oneOf[0].type,parentSchema:schema56.oneOf[0],data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema56.oneOf[1].required,parentSchema:schema56.oneOf[1],data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.directory === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "directory"},message:"must have required property '"+"directory"+"'",schema:schema56.oneOf[1].required,parentSchema:schema56.oneOf[1],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.stacks === undefined){
const err12 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "stacks"},message:"must have required property '"+"stacks"+"'",schema:schema56.oneOf[1].required,parentSchema:schema56.oneOf[1],data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data){
if(!((((key1 === "type") || (key1 === "directory")) || (key1 === "stacks")) || (key1 === "refresh"))){
const err13 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema56.oneOf[1],data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.type !== undefined){
let data5 = data.type;
if("file" !== data5){
const err14 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/const",keyword:"const",params:{allowedValue: "file"},message:"must be equal to constant",schema:"file",parentSchema:schema56.oneOf[1].properties.type,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.directory !== undefined){
let data6 = data.directory;
if(typeof data6 === "string"){
if(!pattern109.test(data6)){
const err15 = {instancePath:instancePath+"/directory",schemaPath:"#/oneOf/1/properties/directory/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema56.oneOf[1].properties.directory,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/directory",schemaPath:"#/oneOf/1/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[1].properties.directory.type,parentSchema:schema56.oneOf[1].properties.directory,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.stacks !== undefined){
if(!(validate172(data.stacks, {instancePath:instancePath+"/stacks",parentData:data,parentDataProperty:"stacks",rootData}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
if(data.refresh !== undefined){
if(!(validate174(data.refresh, {instancePath:instancePath+"/refresh",parentData:data,parentDataProperty:"refresh",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.oneOf[1].type,parentSchema:schema56.oneOf[1],data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs19 = errors;
const _errs21 = errors;
let valid5 = false;
let passing1 = null;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tokenFile === undefined){
const err18 = {instancePath,schemaPath:"#/oneOf/2/oneOf/0/required",keyword:"required",params:{missingProperty: "tokenFile"},message:"must have required property '"+"tokenFile"+"'",schema:schema56.oneOf[2].oneOf[0].required,parentSchema:schema56.oneOf[2].oneOf[0],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs22 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tokenEnv === undefined){
const err19 = {instancePath,schemaPath:"#/oneOf/2/oneOf/1/required",keyword:"required",params:{missingProperty: "tokenEnv"},message:"must have required property '"+"tokenEnv"+"'",schema:schema56.oneOf[2].oneOf[1].required,parentSchema:schema56.oneOf[2].oneOf[1],data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs23 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid5 = true;
passing1 = 1;
}
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.appRole === undefined){
const err20 = {instancePath,schemaPath:"#/oneOf/2/oneOf/2/required",keyword:"required",params:{missingProperty: "appRole"},message:"must have required property '"+"appRole"+"'",schema:schema56.oneOf[2].oneOf[2].required,parentSchema:schema56.oneOf[2].oneOf[2],data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid5 = true;
passing1 = 2;
}
}
}
if(!valid5){
const err21 = {instancePath,schemaPath:"#/oneOf/2/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema56.oneOf[2].oneOf,parentSchema:schema56.oneOf[2],data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err22 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema56.oneOf[2].required,parentSchema:schema56.oneOf[2],data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.address === undefined){
const err23 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema56.oneOf[2].required,parentSchema:schema56.oneOf[2],data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data.stacks === undefined){
const err24 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "stacks"},message:"must have required property '"+"stacks"+"'",schema:schema56.oneOf[2].required,parentSchema:schema56.oneOf[2],data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data){
if(!(func2.call(schema56.oneOf[2].properties, key2))){
const err25 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema56.oneOf[2],data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.type !== undefined){
let data9 = data.type;
if("vault" !== data9){
const err26 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/2/properties/type/const",keyword:"const",params:{allowedValue: "vault"},message:"must be equal to constant",schema:"vault",parentSchema:schema56.oneOf[2].properties.type,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.address !== undefined){
let data10 = data.address;
if(typeof data10 === "string"){
if(!pattern147.test(data10)){
const err27 = {instancePath:instancePath+"/address",schemaPath:"#/oneOf/2/properties/address/pattern",keyword:"pattern",params:{pattern: "^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?$"},message:"must match pattern \""+"^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?$"+"\"",schema:"^(https://[A-Za-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?$",parentSchema:schema56.oneOf[2].properties.address,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/address",schemaPath:"#/oneOf/2/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.address.type,parentSchema:schema56.oneOf[2].properties.address,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.mount !== undefined){
let data11 = data.mount;
if(typeof data11 === "string"){
if(!pattern148.test(data11)){
const err29 = {instancePath:instancePath+"/mount",schemaPath:"#/oneOf/2/properties/mount/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$"+"\"",schema:"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$",parentSchema:schema56.oneOf[2].properties.mount,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/mount",schemaPath:"#/oneOf/2/properties/mount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.mount.type,parentSchema:schema56.oneOf[2].properties.mount,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.version !== undefined){
let data12 = data.version;
if(!((data12 === 1) || (data12 === 2))){
const err31 = {instancePath:instancePath+"/version",schemaPath:"#/oneOf/2/properties/version/enum",keyword:"enum",params:{allowedValues: schema56.oneOf[2].properties.version.enum},message:"must be equal to one of the allowed values",schema:schema56.oneOf[2].properties.version.enum,parentSchema:schema56.oneOf[2].properties.version,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.namespace !== undefined){
let data13 = data.namespace;
if(typeof data13 === "string"){
if(!pattern149.test(data13)){
const err32 = {instancePath:instancePath+"/namespace",schemaPath:"#/oneOf/2/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-][A-Za-z0-9_./-]*$"},message:"must match pattern \""+"^[A-Za-z0-9_-][A-Za-z0-9_./-]*$"+"\"",schema:"^[A-Za-z0-9_-][A-Za-z0-9_./-]*$",parentSchema:schema56.oneOf[2].properties.namespace,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/namespace",schemaPath:"#/oneOf/2/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.namespace.type,parentSchema:schema56.oneOf[2].properties.namespace,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.caFile !== undefined){
let data14 = data.caFile;
if(typeof data14 === "string"){
if(!pattern109.test(data14)){
const err34 = {instancePath:instancePath+"/caFile",schemaPath:"#/oneOf/2/properties/caFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema56.oneOf[2].properties.caFile,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/caFile",schemaPath:"#/oneOf/2/properties/caFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.caFile.type,parentSchema:schema56.oneOf[2].properties.caFile,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.paths !== undefined){
let data15 = data.paths;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(typeof data16 === "string"){
if(!pattern109.test(data16)){
const err36 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/oneOf/2/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema56.oneOf[2].properties.paths.items,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/paths/" + i1,schemaPath:"#/oneOf/2/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.paths.items.type,parentSchema:schema56.oneOf[2].properties.paths.items,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/paths",schemaPath:"#/oneOf/2/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.oneOf[2].properties.paths.type,parentSchema:schema56.oneOf[2].properties.paths,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.tokenFile !== undefined){
let data17 = data.tokenFile;
if(typeof data17 === "string"){
if(!pattern109.test(data17)){
const err39 = {instancePath:instancePath+"/tokenFile",schemaPath:"#/oneOf/2/properties/tokenFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema56.oneOf[2].properties.tokenFile,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/tokenFile",schemaPath:"#/oneOf/2/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.tokenFile.type,parentSchema:schema56.oneOf[2].properties.tokenFile,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tokenEnv !== undefined){
let data18 = data.tokenEnv;
if(typeof data18 === "string"){
if(!pattern153.test(data18)){
const err41 = {instancePath:instancePath+"/tokenEnv",schemaPath:"#/oneOf/2/properties/tokenEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_SECRETS_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_SECRETS_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_SECRETS_[A-Z0-9_]+$",parentSchema:schema56.oneOf[2].properties.tokenEnv,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/tokenEnv",schemaPath:"#/oneOf/2/properties/tokenEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.tokenEnv.type,parentSchema:schema56.oneOf[2].properties.tokenEnv,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.appRole !== undefined){
let data19 = data.appRole;
const _errs46 = errors;
let valid9 = false;
let passing2 = null;
const _errs47 = errors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.secretIdFile === undefined){
const err43 = {instancePath:instancePath+"/appRole",schemaPath:"#/oneOf/2/properties/appRole/oneOf/0/required",keyword:"required",params:{missingProperty: "secretIdFile"},message:"must have required property '"+"secretIdFile"+"'",schema:schema56.oneOf[2].properties.appRole.oneOf[0].required,parentSchema:schema56.oneOf[2].properties.appRole.oneOf[0],data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid2 = _errs47 === errors;
if(_valid2){
valid9 = true;
passing2 = 0;
}
const _errs48 = errors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.secretIdEnv === undefined){
const err44 = {instancePath:instancePath+"/appRole",schemaPath:"#/oneOf/2/properties/appRole/oneOf/1/required",keyword:"required",params:{missingProperty: "secretIdEnv"},message:"must have required property '"+"secretIdEnv"+"'",schema:schema56.oneOf[2].properties.appRole.oneOf[1].required,parentSchema:schema56.oneOf[2].properties.appRole.oneOf[1],data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var _valid2 = _errs48 === errors;
if(_valid2 && valid9){
valid9 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid9 = true;
passing2 = 1;
}
}
if(!valid9){
const err45 = {instancePath:instancePath+"/appRole",schemaPath:"#/oneOf/2/properties/appRole/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf",schema:schema56.oneOf[2].properties.appRole.oneOf,parentSchema:schema56.oneOf[2].properties.appRole,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.roleId === undefined){
const err46 = {instancePath:instancePath+"/appRole",schemaPath:"#/oneOf/2/properties/appRole/required",keyword:"required",params:{missingProperty: "roleId"},message:"must have required property '"+"roleId"+"'",schema:schema56.oneOf[2].properties.appRole.required,parentSchema:schema56.oneOf[2].properties.appRole,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key3 in data19){
if(!((((key3 === "roleId") || (key3 === "secretIdFile")) || (key3 === "secretIdEnv")) || (key3 === "mount"))){
const err47 = {instancePath:instancePath+"/appRole",schemaPath:"#/oneOf/2/properties/appRole/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema56.oneOf[2].properties.appRole,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.roleId !== undefined){
let data20 = data19.roleId;
if(typeof data20 === "string"){
if(!pattern109.test(data20)){
const err48 = {instancePath:instancePath+"/appRole/roleId",schemaPath:"#/oneOf/2/properties/appRole/properties/roleId/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema56.oneOf[2].properties.appRole.properties.roleId,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/appRole/roleId",schemaPath:"#/oneOf/2/properties/appRole/properties/roleId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.appRole.properties.roleId.type,parentSchema:schema56.oneOf[2].properties.appRole.properties.roleId,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.secretIdFile !== undefined){
let data21 = data19.secretIdFile;
if(typeof data21 === "string"){
if(!pattern109.test(data21)){
const err50 = {instancePath:instancePath+"/appRole/secretIdFile",schemaPath:"#/oneOf/2/properties/appRole/properties/secretIdFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema56.oneOf[2].properties.appRole.properties.secretIdFile,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/appRole/secretIdFile",schemaPath:"#/oneOf/2/properties/appRole/properties/secretIdFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.appRole.properties.secretIdFile.type,parentSchema:schema56.oneOf[2].properties.appRole.properties.secretIdFile,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data19.secretIdEnv !== undefined){
let data22 = data19.secretIdEnv;
if(typeof data22 === "string"){
if(!pattern153.test(data22)){
const err52 = {instancePath:instancePath+"/appRole/secretIdEnv",schemaPath:"#/oneOf/2/properties/appRole/properties/secretIdEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_SECRETS_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_SECRETS_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_SECRETS_[A-Z0-9_]+$",parentSchema:schema56.oneOf[2].properties.appRole.properties.secretIdEnv,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/appRole/secretIdEnv",schemaPath:"#/oneOf/2/properties/appRole/properties/secretIdEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.appRole.properties.secretIdEnv.type,parentSchema:schema56.oneOf[2].properties.appRole.properties.secretIdEnv,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data19.mount !== undefined){
let data23 = data19.mount;
if(typeof data23 === "string"){
if(!pattern157.test(data23)){
const err54 = {instancePath:instancePath+"/appRole/mount",schemaPath:"#/oneOf/2/properties/appRole/properties/mount/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\"",schema:"^[A-Za-z0-9_-]+$",parentSchema:schema56.oneOf[2].properties.appRole.properties.mount,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/appRole/mount",schemaPath:"#/oneOf/2/properties/appRole/properties/mount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.oneOf[2].properties.appRole.properties.mount.type,parentSchema:schema56.oneOf[2].properties.appRole.properties.mount,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/appRole",schemaPath:"#/oneOf/2/properties/appRole/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.oneOf[2].properties.appRole.type,parentSchema:schema56.oneOf[2].properties.appRole,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.stacks !== undefined){
if(!(validate172(data.stacks, {instancePath:instancePath+"/stacks",parentData:data,parentDataProperty:"stacks",rootData}))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
if(data.refresh !== undefined){
if(!(validate174(data.refresh, {instancePath:instancePath+"/refresh",parentData:data,parentDataProperty:"refresh",rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
}
else {
const err57 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.oneOf[2].type,parentSchema:schema56.oneOf[2],data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err58 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema56.oneOf,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate171.errors = vErrors;
return errors === 0;
}

const pattern108 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$", "u");
const pattern110 = new RegExp("@", "u");
const pattern111 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$", "u");
const pattern115 = new RegExp("^ORBITR_GIT_[A-Z0-9_]+$", "u");
const pattern119 = new RegExp("^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$", "u");
const pattern120 = new RegExp("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$", "u");
const pattern121 = new RegExp("^[A-Za-z0-9_./-]{1,80}$", "u");
const pattern127 = new RegExp("^https?://[^\\s]{1,500}$", "u");
const pattern129 = new RegExp("^[^\\s]{1,500}$", "u");
const pattern130 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$", "u");
const pattern132 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern140 = new RegExp("^RW[A-Za-z0-9+/]{52,56}=*$", "u");
const pattern141 = new RegExp("^[A-Za-z0-9.:-]{1,255}$", "u");
const pattern158 = new RegExp("^(https?://)?[A-Za-z0-9.-]+(:[0-9]+)?/?$", "u");
const pattern161 = new RegExp("^ORBITR_REGISTRY_[A-Z0-9_]+$", "u");

function validate165(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="settings.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema53.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.domain !== undefined){
let data0 = data.domain;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.domain.type,parentSchema:schema53.properties.domain,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.proxy !== undefined){
if(!(validate166(data.proxy, {instancePath:instancePath+"/proxy",parentData:data,parentDataProperty:"proxy",rootData}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
if(data.middlewares !== undefined){
if(!(validate168(data.middlewares, {instancePath:instancePath+"/middlewares",parentData:data,parentDataProperty:"middlewares",rootData}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
}
if(data.profiles !== undefined){
let data3 = data.profiles;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/profiles/" + i0,schemaPath:"#/properties/profiles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.profiles.items.type,parentSchema:schema53.properties.profiles.items,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/profiles",schemaPath:"#/properties/profiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.profiles.type,parentSchema:schema53.properties.profiles,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.approvals !== undefined){
let data5 = data.approvals;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern46.test(data6)){
const err4 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/properties/approvals/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",parentSchema:schema53.properties.approvals.items,data:data6};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/approvals/" + i1,schemaPath:"#/properties/approvals/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.approvals.items.type,parentSchema:schema53.properties.approvals.items,data:data6};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.approvals.type,parentSchema:schema53.properties.approvals,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.git !== undefined){
let data7 = data.git;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.mode === undefined){
const err7 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema53.properties.git.required,parentSchema:schema53.properties.git,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data7){
if(!(((((((key1 === "mode") || (key1 === "branch")) || (key1 === "author")) || (key1 === "push")) || (key1 === "remote")) || (key1 === "status")) || (key1 === "webhooks"))){
const err8 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.git,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data7.mode !== undefined){
let data8 = data7.mode;
if(!(((data8 === "local") || (data8 === "push")) || (data8 === "remote"))){
const err9 = {instancePath:instancePath+"/git/mode",schemaPath:"#/properties/git/properties/mode/enum",keyword:"enum",params:{allowedValues: schema53.properties.git.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.git.properties.mode.enum,parentSchema:schema53.properties.git.properties.mode,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data7.branch !== undefined){
let data9 = data7.branch;
if(typeof data9 === "string"){
if(!pattern108.test(data9)){
const err10 = {instancePath:instancePath+"/git/branch",schemaPath:"#/properties/git/properties/branch/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}$",parentSchema:schema53.properties.git.properties.branch,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/git/branch",schemaPath:"#/properties/git/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.branch.type,parentSchema:schema53.properties.git.properties.branch,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data7.author !== undefined){
let data10 = data7.author;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err12 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema53.properties.git.properties.author.required,parentSchema:schema53.properties.git.properties.author,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data10.email === undefined){
const err13 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'",schema:schema53.properties.git.properties.author.required,parentSchema:schema53.properties.git.properties.author,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data10){
if(!((key2 === "name") || (key2 === "email"))){
const err14 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.git.properties.author,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.name !== undefined){
let data11 = data10.name;
if(typeof data11 === "string"){
if(!pattern109.test(data11)){
const err15 = {instancePath:instancePath+"/git/author/name",schemaPath:"#/properties/git/properties/author/properties/name/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.author.properties.name,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/git/author/name",schemaPath:"#/properties/git/properties/author/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.author.properties.name.type,parentSchema:schema53.properties.git.properties.author.properties.name,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data10.email !== undefined){
let data12 = data10.email;
if(typeof data12 === "string"){
if(!pattern110.test(data12)){
const err17 = {instancePath:instancePath+"/git/author/email",schemaPath:"#/properties/git/properties/author/properties/email/pattern",keyword:"pattern",params:{pattern: "@"},message:"must match pattern \""+"@"+"\"",schema:"@",parentSchema:schema53.properties.git.properties.author.properties.email,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/git/author/email",schemaPath:"#/properties/git/properties/author/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.author.properties.email.type,parentSchema:schema53.properties.git.properties.author.properties.email,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/git/author",schemaPath:"#/properties/git/properties/author/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.git.properties.author.type,parentSchema:schema53.properties.git.properties.author,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.push !== undefined){
let data13 = data7.push;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(key3 === "maxPackMiB")){
const err20 = {instancePath:instancePath+"/git/push",schemaPath:"#/properties/git/properties/push/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.git.properties.push,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data13.maxPackMiB !== undefined){
let data14 = data13.maxPackMiB;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err21 = {instancePath:instancePath+"/git/push/maxPackMiB",schemaPath:"#/properties/git/properties/push/properties/maxPackMiB/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.git.properties.push.properties.maxPackMiB.type,parentSchema:schema53.properties.git.properties.push.properties.maxPackMiB,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2048 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/git/push/maxPackMiB",schemaPath:"#/properties/git/properties/push/properties/maxPackMiB/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2048},message:"must be <= 2048",schema:2048,parentSchema:schema53.properties.git.properties.push.properties.maxPackMiB,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err23 = {instancePath:instancePath+"/git/push/maxPackMiB",schemaPath:"#/properties/git/properties/push/properties/maxPackMiB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema53.properties.git.properties.push.properties.maxPackMiB,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/git/push",schemaPath:"#/properties/git/properties/push/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.git.properties.push.type,parentSchema:schema53.properties.git.properties.push,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.remote !== undefined){
let data15 = data7.remote;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.url === undefined){
const err25 = {instancePath:instancePath+"/git/remote",schemaPath:"#/properties/git/properties/remote/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema53.properties.git.properties.remote.required,parentSchema:schema53.properties.git.properties.remote,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data15){
if(!(func2.call(schema53.properties.git.properties.remote.properties, key4))){
const err26 = {instancePath:instancePath+"/git/remote",schemaPath:"#/properties/git/properties/remote/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.git.properties.remote,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.url !== undefined){
let data16 = data15.url;
if(typeof data16 !== "string"){
const err27 = {instancePath:instancePath+"/git/remote/url",schemaPath:"#/properties/git/properties/remote/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.url.type,parentSchema:schema53.properties.git.properties.remote.properties.url,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.directory !== undefined){
let data17 = data15.directory;
if(typeof data17 === "string"){
if(!pattern111.test(data17)){
const err28 = {instancePath:instancePath+"/git/remote/directory",schemaPath:"#/properties/git/properties/remote/properties/directory/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$",parentSchema:schema53.properties.git.properties.remote.properties.directory,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/git/remote/directory",schemaPath:"#/properties/git/properties/remote/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.directory.type,parentSchema:schema53.properties.git.properties.remote.properties.directory,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data15.poll !== undefined){
let data18 = data15.poll;
if(typeof data18 === "string"){
if(!pattern112.test(data18)){
const err30 = {instancePath:instancePath+"/git/remote/poll",schemaPath:"#/properties/git/properties/remote/properties/poll/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(s|m|h)$"},message:"must match pattern \""+"^[0-9]+(s|m|h)$"+"\"",schema:"^[0-9]+(s|m|h)$",parentSchema:schema53.properties.git.properties.remote.properties.poll,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/git/remote/poll",schemaPath:"#/properties/git/properties/remote/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.poll.type,parentSchema:schema53.properties.git.properties.remote.properties.poll,data:data18};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.pushBack !== undefined){
let data19 = data15.pushBack;
if(typeof data19 !== "boolean"){
const err32 = {instancePath:instancePath+"/git/remote/pushBack",schemaPath:"#/properties/git/properties/remote/properties/pushBack/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema53.properties.git.properties.remote.properties.pushBack.type,parentSchema:schema53.properties.git.properties.remote.properties.pushBack,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.username !== undefined){
let data20 = data15.username;
if(typeof data20 === "string"){
if(!pattern109.test(data20)){
const err33 = {instancePath:instancePath+"/git/remote/username",schemaPath:"#/properties/git/properties/remote/properties/username/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.remote.properties.username,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/git/remote/username",schemaPath:"#/properties/git/properties/remote/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.username.type,parentSchema:schema53.properties.git.properties.remote.properties.username,data:data20};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.tokenFile !== undefined){
let data21 = data15.tokenFile;
if(typeof data21 === "string"){
if(!pattern109.test(data21)){
const err35 = {instancePath:instancePath+"/git/remote/tokenFile",schemaPath:"#/properties/git/properties/remote/properties/tokenFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.remote.properties.tokenFile,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/git/remote/tokenFile",schemaPath:"#/properties/git/properties/remote/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.tokenFile.type,parentSchema:schema53.properties.git.properties.remote.properties.tokenFile,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.tokenEnv !== undefined){
let data22 = data15.tokenEnv;
if(typeof data22 === "string"){
if(!pattern115.test(data22)){
const err37 = {instancePath:instancePath+"/git/remote/tokenEnv",schemaPath:"#/properties/git/properties/remote/properties/tokenEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_GIT_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_GIT_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_GIT_[A-Z0-9_]+$",parentSchema:schema53.properties.git.properties.remote.properties.tokenEnv,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/git/remote/tokenEnv",schemaPath:"#/properties/git/properties/remote/properties/tokenEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.tokenEnv.type,parentSchema:schema53.properties.git.properties.remote.properties.tokenEnv,data:data22};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.caFile !== undefined){
let data23 = data15.caFile;
if(typeof data23 === "string"){
if(!pattern109.test(data23)){
const err39 = {instancePath:instancePath+"/git/remote/caFile",schemaPath:"#/properties/git/properties/remote/properties/caFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.remote.properties.caFile,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/git/remote/caFile",schemaPath:"#/properties/git/properties/remote/properties/caFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.caFile.type,parentSchema:schema53.properties.git.properties.remote.properties.caFile,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.sshKeyFile !== undefined){
let data24 = data15.sshKeyFile;
if(typeof data24 === "string"){
if(!pattern109.test(data24)){
const err41 = {instancePath:instancePath+"/git/remote/sshKeyFile",schemaPath:"#/properties/git/properties/remote/properties/sshKeyFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.remote.properties.sshKeyFile,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/git/remote/sshKeyFile",schemaPath:"#/properties/git/properties/remote/properties/sshKeyFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.sshKeyFile.type,parentSchema:schema53.properties.git.properties.remote.properties.sshKeyFile,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.knownHostsFile !== undefined){
let data25 = data15.knownHostsFile;
if(typeof data25 === "string"){
if(!pattern109.test(data25)){
const err43 = {instancePath:instancePath+"/git/remote/knownHostsFile",schemaPath:"#/properties/git/properties/remote/properties/knownHostsFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.remote.properties.knownHostsFile,data:data25};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/git/remote/knownHostsFile",schemaPath:"#/properties/git/properties/remote/properties/knownHostsFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.remote.properties.knownHostsFile.type,parentSchema:schema53.properties.git.properties.remote.properties.knownHostsFile,data:data25};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/git/remote",schemaPath:"#/properties/git/properties/remote/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.git.properties.remote.type,parentSchema:schema53.properties.git.properties.remote,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data7.status !== undefined){
let data26 = data7.status;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.provider === undefined){
const err46 = {instancePath:instancePath+"/git/status",schemaPath:"#/properties/git/properties/status/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema53.properties.git.properties.status.required,parentSchema:schema53.properties.git.properties.status,data:data26};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data26.repository === undefined){
const err47 = {instancePath:instancePath+"/git/status",schemaPath:"#/properties/git/properties/status/required",keyword:"required",params:{missingProperty: "repository"},message:"must have required property '"+"repository"+"'",schema:schema53.properties.git.properties.status.required,parentSchema:schema53.properties.git.properties.status,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key5 in data26){
if(!((((((key5 === "provider") || (key5 === "api")) || (key5 === "repository")) || (key5 === "context")) || (key5 === "tokenFile")) || (key5 === "tokenEnv"))){
const err48 = {instancePath:instancePath+"/git/status",schemaPath:"#/properties/git/properties/status/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.git.properties.status,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data26.provider !== undefined){
let data27 = data26.provider;
if(!(((data27 === "github") || (data27 === "gitlab")) || (data27 === "gitea"))){
const err49 = {instancePath:instancePath+"/git/status/provider",schemaPath:"#/properties/git/properties/status/properties/provider/enum",keyword:"enum",params:{allowedValues: schema53.properties.git.properties.status.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.git.properties.status.properties.provider.enum,parentSchema:schema53.properties.git.properties.status.properties.provider,data:data27};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data26.api !== undefined){
let data28 = data26.api;
if(typeof data28 === "string"){
if(!pattern119.test(data28)){
const err50 = {instancePath:instancePath+"/git/status/api",schemaPath:"#/properties/git/properties/status/properties/api/pattern",keyword:"pattern",params:{pattern: "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$"},message:"must match pattern \""+"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$"+"\"",schema:"^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?$",parentSchema:schema53.properties.git.properties.status.properties.api,data:data28};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/git/status/api",schemaPath:"#/properties/git/properties/status/properties/api/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.status.properties.api.type,parentSchema:schema53.properties.git.properties.status.properties.api,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data26.repository !== undefined){
let data29 = data26.repository;
if(typeof data29 === "string"){
if(!pattern120.test(data29)){
const err52 = {instancePath:instancePath+"/git/status/repository",schemaPath:"#/properties/git/properties/status/properties/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$"+"\"",schema:"^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$",parentSchema:schema53.properties.git.properties.status.properties.repository,data:data29};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/git/status/repository",schemaPath:"#/properties/git/properties/status/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.status.properties.repository.type,parentSchema:schema53.properties.git.properties.status.properties.repository,data:data29};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data26.context !== undefined){
let data30 = data26.context;
if(typeof data30 === "string"){
if(!pattern121.test(data30)){
const err54 = {instancePath:instancePath+"/git/status/context",schemaPath:"#/properties/git/properties/status/properties/context/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_./-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_./-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_./-]{1,80}$",parentSchema:schema53.properties.git.properties.status.properties.context,data:data30};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/git/status/context",schemaPath:"#/properties/git/properties/status/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.status.properties.context.type,parentSchema:schema53.properties.git.properties.status.properties.context,data:data30};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data26.tokenFile !== undefined){
let data31 = data26.tokenFile;
if(typeof data31 === "string"){
if(!pattern109.test(data31)){
const err56 = {instancePath:instancePath+"/git/status/tokenFile",schemaPath:"#/properties/git/properties/status/properties/tokenFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.status.properties.tokenFile,data:data31};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/git/status/tokenFile",schemaPath:"#/properties/git/properties/status/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.status.properties.tokenFile.type,parentSchema:schema53.properties.git.properties.status.properties.tokenFile,data:data31};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data26.tokenEnv !== undefined){
let data32 = data26.tokenEnv;
if(typeof data32 === "string"){
if(!pattern115.test(data32)){
const err58 = {instancePath:instancePath+"/git/status/tokenEnv",schemaPath:"#/properties/git/properties/status/properties/tokenEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_GIT_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_GIT_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_GIT_[A-Z0-9_]+$",parentSchema:schema53.properties.git.properties.status.properties.tokenEnv,data:data32};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/git/status/tokenEnv",schemaPath:"#/properties/git/properties/status/properties/tokenEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.status.properties.tokenEnv.type,parentSchema:schema53.properties.git.properties.status.properties.tokenEnv,data:data32};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/git/status",schemaPath:"#/properties/git/properties/status/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.git.properties.status.type,parentSchema:schema53.properties.git.properties.status,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data7.webhooks !== undefined){
let data33 = data7.webhooks;
if(Array.isArray(data33)){
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(Object.keys(data34).length > 2){
const err61 = {instancePath:instancePath+"/git/webhooks/" + i2,schemaPath:"#/properties/git/properties/webhooks/items/maxProperties",keyword:"maxProperties",params:{limit: 2},message:"must NOT have more than 2 properties",schema:2,parentSchema:schema53.properties.git.properties.webhooks.items,data:data34};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(Object.keys(data34).length < 2){
const err62 = {instancePath:instancePath+"/git/webhooks/" + i2,schemaPath:"#/properties/git/properties/webhooks/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema53.properties.git.properties.webhooks.items,data:data34};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data34.provider === undefined){
const err63 = {instancePath:instancePath+"/git/webhooks/" + i2,schemaPath:"#/properties/git/properties/webhooks/items/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema53.properties.git.properties.webhooks.items.required,parentSchema:schema53.properties.git.properties.webhooks.items,data:data34};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key6 in data34){
if(!(((key6 === "provider") || (key6 === "secretFile")) || (key6 === "secretEnv"))){
const err64 = {instancePath:instancePath+"/git/webhooks/" + i2,schemaPath:"#/properties/git/properties/webhooks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.git.properties.webhooks.items,data:data34};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data34.provider !== undefined){
let data35 = data34.provider;
if(!(((((data35 === "github") || (data35 === "gitlab")) || (data35 === "gitea")) || (data35 === "bitbucket")) || (data35 === "generic"))){
const err65 = {instancePath:instancePath+"/git/webhooks/" + i2+"/provider",schemaPath:"#/properties/git/properties/webhooks/items/properties/provider/enum",keyword:"enum",params:{allowedValues: schema53.properties.git.properties.webhooks.items.properties.provider.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.git.properties.webhooks.items.properties.provider.enum,parentSchema:schema53.properties.git.properties.webhooks.items.properties.provider,data:data35};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data34.secretFile !== undefined){
let data36 = data34.secretFile;
if(typeof data36 === "string"){
if(!pattern109.test(data36)){
const err66 = {instancePath:instancePath+"/git/webhooks/" + i2+"/secretFile",schemaPath:"#/properties/git/properties/webhooks/items/properties/secretFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.git.properties.webhooks.items.properties.secretFile,data:data36};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/git/webhooks/" + i2+"/secretFile",schemaPath:"#/properties/git/properties/webhooks/items/properties/secretFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.webhooks.items.properties.secretFile.type,parentSchema:schema53.properties.git.properties.webhooks.items.properties.secretFile,data:data36};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data34.secretEnv !== undefined){
let data37 = data34.secretEnv;
if(typeof data37 === "string"){
if(!pattern115.test(data37)){
const err68 = {instancePath:instancePath+"/git/webhooks/" + i2+"/secretEnv",schemaPath:"#/properties/git/properties/webhooks/items/properties/secretEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_GIT_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_GIT_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_GIT_[A-Z0-9_]+$",parentSchema:schema53.properties.git.properties.webhooks.items.properties.secretEnv,data:data37};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/git/webhooks/" + i2+"/secretEnv",schemaPath:"#/properties/git/properties/webhooks/items/properties/secretEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.git.properties.webhooks.items.properties.secretEnv.type,parentSchema:schema53.properties.git.properties.webhooks.items.properties.secretEnv,data:data37};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/git/webhooks/" + i2,schemaPath:"#/properties/git/properties/webhooks/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.git.properties.webhooks.items.type,parentSchema:schema53.properties.git.properties.webhooks.items,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/git/webhooks",schemaPath:"#/properties/git/properties/webhooks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.git.properties.webhooks.type,parentSchema:schema53.properties.git.properties.webhooks,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/git",schemaPath:"#/properties/git/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.git.type,parentSchema:schema53.properties.git,data:data7};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.policy !== undefined){
let data38 = data.policy;
if(typeof data38 !== "string"){
const err73 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.policy.type,parentSchema:schema53.properties.policy,data:data38};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!((data38 === "warn") || (data38 === "enforce"))){
const err74 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{allowedValues: schema53.properties.policy.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.policy.enum,parentSchema:schema53.properties.policy,data:data38};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.catalogues !== undefined){
let data39 = data.catalogues;
if(Array.isArray(data39)){
if(data39.length > 20){
const err75 = {instancePath:instancePath+"/catalogues",schemaPath:"#/properties/catalogues/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema53.properties.catalogues,data:data39};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
let data40 = data39[i3];
const _errs85 = errors;
let valid15 = false;
let passing0 = null;
const _errs86 = errors;
const _errs87 = errors;
const _errs88 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing0;
if((data40.format === undefined) && (missing0 = "format")){
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var valid16 = _errs88 === errors;
if(valid16){
const err77 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/oneOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema53.properties.catalogues.items.oneOf[0].not,parentSchema:schema53.properties.catalogues.items.oneOf[0],data:data40};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
else {
errors = _errs87;
if(vErrors !== null){
if(_errs87){
vErrors.length = _errs87;
}
else {
vErrors = null;
}
}
}
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.index === undefined){
const err78 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/oneOf/0/required",keyword:"required",params:{missingProperty: "index"},message:"must have required property '"+"index"+"'",schema:schema53.properties.catalogues.items.oneOf[0].required,parentSchema:schema53.properties.catalogues.items.oneOf[0],data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var _valid0 = _errs86 === errors;
if(_valid0){
valid15 = true;
passing0 = 0;
}
const _errs89 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.folder === undefined){
const err79 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/oneOf/1/required",keyword:"required",params:{missingProperty: "folder"},message:"must have required property '"+"folder"+"'",schema:schema53.properties.catalogues.items.oneOf[1].required,parentSchema:schema53.properties.catalogues.items.oneOf[1],data:data40};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
var _valid0 = _errs89 === errors;
if(_valid0 && valid15){
valid15 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid15 = true;
passing0 = 1;
}
const _errs90 = errors;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.git === undefined){
const err80 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/oneOf/2/required",keyword:"required",params:{missingProperty: "git"},message:"must have required property '"+"git"+"'",schema:schema53.properties.catalogues.items.oneOf[2].required,parentSchema:schema53.properties.catalogues.items.oneOf[2],data:data40};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
var _valid0 = _errs90 === errors;
if(_valid0 && valid15){
valid15 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid15 = true;
passing0 = 2;
}
}
}
if(!valid15){
const err81 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema53.properties.catalogues.items.oneOf,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.name === undefined){
const err82 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema53.properties.catalogues.items.required,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key7 in data40){
if(!(func2.call(schema53.properties.catalogues.items.properties, key7))){
const err83 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data40.branch !== undefined){
if(data40.git === undefined){
const err84 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "branch",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property branch is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data40.tag !== undefined){
if(data40.git === undefined){
const err85 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "tag",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property tag is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data40.commit !== undefined){
if(data40.git === undefined){
const err86 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "commit",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property commit is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data40.directory !== undefined){
if(data40.git === undefined){
const err87 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "directory",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property directory is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data40.username !== undefined){
if(data40.git === undefined){
const err88 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "username",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property username is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data40.tokenFile !== undefined){
if(data40.git === undefined){
const err89 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "tokenFile",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property tokenFile is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data40.tokenEnv !== undefined){
if(data40.git === undefined){
const err90 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "tokenEnv",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property tokenEnv is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data40.caFile !== undefined){
if(data40.git === undefined){
const err91 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "caFile",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property caFile is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data40.sshKeyFile !== undefined){
if(data40.git === undefined){
const err92 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "sshKeyFile",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property sshKeyFile is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data40.knownHostsFile !== undefined){
if(data40.git === undefined){
const err93 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/dependencies",keyword:"dependencies",params:{property: "knownHostsFile",
    missingProperty: "git",
    depsCount: 1,
    deps: "git"},message:"must have property git when property knownHostsFile is present",schema:schema53.properties.catalogues.items.dependencies,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data40.name !== undefined){
let data41 = data40.name;
if(typeof data41 === "string"){
if(!pattern45.test(data41)){
const err94 = {instancePath:instancePath+"/catalogues/" + i3+"/name",schemaPath:"#/properties/catalogues/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema53.properties.catalogues.items.properties.name,data:data41};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/catalogues/" + i3+"/name",schemaPath:"#/properties/catalogues/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.name.type,parentSchema:schema53.properties.catalogues.items.properties.name,data:data41};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data40.index !== undefined){
let data42 = data40.index;
if(typeof data42 === "string"){
if(!pattern127.test(data42)){
const err96 = {instancePath:instancePath+"/catalogues/" + i3+"/index",schemaPath:"#/properties/catalogues/items/properties/index/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s]{1,500}$"},message:"must match pattern \""+"^https?://[^\\s]{1,500}$"+"\"",schema:"^https?://[^\\s]{1,500}$",parentSchema:schema53.properties.catalogues.items.properties.index,data:data42};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/catalogues/" + i3+"/index",schemaPath:"#/properties/catalogues/items/properties/index/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.index.type,parentSchema:schema53.properties.catalogues.items.properties.index,data:data42};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data40.folder !== undefined){
let data43 = data40.folder;
if(typeof data43 === "string"){
if(!pattern109.test(data43)){
const err98 = {instancePath:instancePath+"/catalogues/" + i3+"/folder",schemaPath:"#/properties/catalogues/items/properties/folder/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.catalogues.items.properties.folder,data:data43};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/catalogues/" + i3+"/folder",schemaPath:"#/properties/catalogues/items/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.folder.type,parentSchema:schema53.properties.catalogues.items.properties.folder,data:data43};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data40.git !== undefined){
let data44 = data40.git;
if(typeof data44 === "string"){
if(!pattern129.test(data44)){
const err100 = {instancePath:instancePath+"/catalogues/" + i3+"/git",schemaPath:"#/properties/catalogues/items/properties/git/pattern",keyword:"pattern",params:{pattern: "^[^\\s]{1,500}$"},message:"must match pattern \""+"^[^\\s]{1,500}$"+"\"",schema:"^[^\\s]{1,500}$",parentSchema:schema53.properties.catalogues.items.properties.git,data:data44};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/catalogues/" + i3+"/git",schemaPath:"#/properties/catalogues/items/properties/git/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.git.type,parentSchema:schema53.properties.catalogues.items.properties.git,data:data44};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data40.branch !== undefined){
let data45 = data40.branch;
if(typeof data45 === "string"){
if(!pattern130.test(data45)){
const err102 = {instancePath:instancePath+"/catalogues/" + i3+"/branch",schemaPath:"#/properties/catalogues/items/properties/branch/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$",parentSchema:schema53.properties.catalogues.items.properties.branch,data:data45};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/catalogues/" + i3+"/branch",schemaPath:"#/properties/catalogues/items/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.branch.type,parentSchema:schema53.properties.catalogues.items.properties.branch,data:data45};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data40.tag !== undefined){
let data46 = data40.tag;
if(typeof data46 === "string"){
if(!pattern130.test(data46)){
const err104 = {instancePath:instancePath+"/catalogues/" + i3+"/tag",schemaPath:"#/properties/catalogues/items/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}$",parentSchema:schema53.properties.catalogues.items.properties.tag,data:data46};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/catalogues/" + i3+"/tag",schemaPath:"#/properties/catalogues/items/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.tag.type,parentSchema:schema53.properties.catalogues.items.properties.tag,data:data46};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data40.commit !== undefined){
let data47 = data40.commit;
if(typeof data47 === "string"){
if(!pattern132.test(data47)){
const err106 = {instancePath:instancePath+"/catalogues/" + i3+"/commit",schemaPath:"#/properties/catalogues/items/properties/commit/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},message:"must match pattern \""+"^([0-9a-f]{40}|[0-9a-f]{64})$"+"\"",schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema53.properties.catalogues.items.properties.commit,data:data47};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/catalogues/" + i3+"/commit",schemaPath:"#/properties/catalogues/items/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.commit.type,parentSchema:schema53.properties.catalogues.items.properties.commit,data:data47};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data40.directory !== undefined){
let data48 = data40.directory;
if(typeof data48 === "string"){
if(!pattern111.test(data48)){
const err108 = {instancePath:instancePath+"/catalogues/" + i3+"/directory",schemaPath:"#/properties/catalogues/items/properties/directory/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$",parentSchema:schema53.properties.catalogues.items.properties.directory,data:data48};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/catalogues/" + i3+"/directory",schemaPath:"#/properties/catalogues/items/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.directory.type,parentSchema:schema53.properties.catalogues.items.properties.directory,data:data48};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data40.username !== undefined){
let data49 = data40.username;
if(typeof data49 === "string"){
if(!pattern109.test(data49)){
const err110 = {instancePath:instancePath+"/catalogues/" + i3+"/username",schemaPath:"#/properties/catalogues/items/properties/username/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.catalogues.items.properties.username,data:data49};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/catalogues/" + i3+"/username",schemaPath:"#/properties/catalogues/items/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.username.type,parentSchema:schema53.properties.catalogues.items.properties.username,data:data49};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data40.tokenFile !== undefined){
let data50 = data40.tokenFile;
if(typeof data50 === "string"){
if(!pattern109.test(data50)){
const err112 = {instancePath:instancePath+"/catalogues/" + i3+"/tokenFile",schemaPath:"#/properties/catalogues/items/properties/tokenFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.catalogues.items.properties.tokenFile,data:data50};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/catalogues/" + i3+"/tokenFile",schemaPath:"#/properties/catalogues/items/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.tokenFile.type,parentSchema:schema53.properties.catalogues.items.properties.tokenFile,data:data50};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data40.tokenEnv !== undefined){
let data51 = data40.tokenEnv;
if(typeof data51 === "string"){
if(!pattern115.test(data51)){
const err114 = {instancePath:instancePath+"/catalogues/" + i3+"/tokenEnv",schemaPath:"#/properties/catalogues/items/properties/tokenEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_GIT_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_GIT_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_GIT_[A-Z0-9_]+$",parentSchema:schema53.properties.catalogues.items.properties.tokenEnv,data:data51};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/catalogues/" + i3+"/tokenEnv",schemaPath:"#/properties/catalogues/items/properties/tokenEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.tokenEnv.type,parentSchema:schema53.properties.catalogues.items.properties.tokenEnv,data:data51};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data40.caFile !== undefined){
let data52 = data40.caFile;
if(typeof data52 === "string"){
if(!pattern109.test(data52)){
const err116 = {instancePath:instancePath+"/catalogues/" + i3+"/caFile",schemaPath:"#/properties/catalogues/items/properties/caFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.catalogues.items.properties.caFile,data:data52};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/catalogues/" + i3+"/caFile",schemaPath:"#/properties/catalogues/items/properties/caFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.caFile.type,parentSchema:schema53.properties.catalogues.items.properties.caFile,data:data52};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data40.sshKeyFile !== undefined){
let data53 = data40.sshKeyFile;
if(typeof data53 === "string"){
if(!pattern109.test(data53)){
const err118 = {instancePath:instancePath+"/catalogues/" + i3+"/sshKeyFile",schemaPath:"#/properties/catalogues/items/properties/sshKeyFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.catalogues.items.properties.sshKeyFile,data:data53};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/catalogues/" + i3+"/sshKeyFile",schemaPath:"#/properties/catalogues/items/properties/sshKeyFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.sshKeyFile.type,parentSchema:schema53.properties.catalogues.items.properties.sshKeyFile,data:data53};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data40.knownHostsFile !== undefined){
let data54 = data40.knownHostsFile;
if(typeof data54 === "string"){
if(!pattern109.test(data54)){
const err120 = {instancePath:instancePath+"/catalogues/" + i3+"/knownHostsFile",schemaPath:"#/properties/catalogues/items/properties/knownHostsFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.catalogues.items.properties.knownHostsFile,data:data54};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/catalogues/" + i3+"/knownHostsFile",schemaPath:"#/properties/catalogues/items/properties/knownHostsFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.knownHostsFile.type,parentSchema:schema53.properties.catalogues.items.properties.knownHostsFile,data:data54};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data40.format !== undefined){
let data55 = data40.format;
if(typeof data55 !== "string"){
const err122 = {instancePath:instancePath+"/catalogues/" + i3+"/format",schemaPath:"#/properties/catalogues/items/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.format.type,parentSchema:schema53.properties.catalogues.items.properties.format,data:data55};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!((((((data55 === "portainer") || (data55 === "casaos")) || (data55 === "runtipi")) || (data55 === "umbrel")) || (data55 === "coolify")) || (data55 === "dokploy"))){
const err123 = {instancePath:instancePath+"/catalogues/" + i3+"/format",schemaPath:"#/properties/catalogues/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema53.properties.catalogues.items.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema53.properties.catalogues.items.properties.format.enum,parentSchema:schema53.properties.catalogues.items.properties.format,data:data55};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data40.keys !== undefined){
let data56 = data40.keys;
if(Array.isArray(data56)){
const len4 = data56.length;
for(let i4=0; i4<len4; i4++){
let data57 = data56[i4];
if(typeof data57 === "string"){
if(!pattern140.test(data57)){
const err124 = {instancePath:instancePath+"/catalogues/" + i3+"/keys/" + i4,schemaPath:"#/properties/catalogues/items/properties/keys/items/pattern",keyword:"pattern",params:{pattern: "^RW[A-Za-z0-9+/]{52,56}=*$"},message:"must match pattern \""+"^RW[A-Za-z0-9+/]{52,56}=*$"+"\"",schema:"^RW[A-Za-z0-9+/]{52,56}=*$",parentSchema:schema53.properties.catalogues.items.properties.keys.items,data:data57};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/catalogues/" + i3+"/keys/" + i4,schemaPath:"#/properties/catalogues/items/properties/keys/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.keys.items.type,parentSchema:schema53.properties.catalogues.items.properties.keys.items,data:data57};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/catalogues/" + i3+"/keys",schemaPath:"#/properties/catalogues/items/properties/keys/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.catalogues.items.properties.keys.type,parentSchema:schema53.properties.catalogues.items.properties.keys,data:data56};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data40.priority !== undefined){
let data58 = data40.priority;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err127 = {instancePath:instancePath+"/catalogues/" + i3+"/priority",schemaPath:"#/properties/catalogues/items/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.properties.catalogues.items.properties.priority.type,parentSchema:schema53.properties.catalogues.items.properties.priority,data:data58};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 1000 || isNaN(data58)){
const err128 = {instancePath:instancePath+"/catalogues/" + i3+"/priority",schemaPath:"#/properties/catalogues/items/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema53.properties.catalogues.items.properties.priority,data:data58};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data58 < -1000 || isNaN(data58)){
const err129 = {instancePath:instancePath+"/catalogues/" + i3+"/priority",schemaPath:"#/properties/catalogues/items/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000",schema:-1000,parentSchema:schema53.properties.catalogues.items.properties.priority,data:data58};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
if(data40.allow !== undefined){
let data59 = data40.allow;
if(Array.isArray(data59)){
const len5 = data59.length;
for(let i5=0; i5<len5; i5++){
let data60 = data59[i5];
if(typeof data60 === "string"){
if(!pattern141.test(data60)){
const err130 = {instancePath:instancePath+"/catalogues/" + i3+"/allow/" + i5,schemaPath:"#/properties/catalogues/items/properties/allow/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.:-]{1,255}$"},message:"must match pattern \""+"^[A-Za-z0-9.:-]{1,255}$"+"\"",schema:"^[A-Za-z0-9.:-]{1,255}$",parentSchema:schema53.properties.catalogues.items.properties.allow.items,data:data60};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/catalogues/" + i3+"/allow/" + i5,schemaPath:"#/properties/catalogues/items/properties/allow/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.catalogues.items.properties.allow.items.type,parentSchema:schema53.properties.catalogues.items.properties.allow.items,data:data60};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/catalogues/" + i3+"/allow",schemaPath:"#/properties/catalogues/items/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.catalogues.items.properties.allow.type,parentSchema:schema53.properties.catalogues.items.properties.allow,data:data59};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/catalogues/" + i3,schemaPath:"#/properties/catalogues/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.catalogues.items.type,parentSchema:schema53.properties.catalogues.items,data:data40};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/catalogues",schemaPath:"#/properties/catalogues/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.catalogues.type,parentSchema:schema53.properties.catalogues,data:data39};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.secretProviders !== undefined){
let data61 = data.secretProviders;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(Object.keys(data61).length > 50){
const err135 = {instancePath:instancePath+"/secretProviders",schemaPath:"#/properties/secretProviders/maxProperties",keyword:"maxProperties",params:{limit: 50},message:"must NOT have more than 50 properties",schema:50,parentSchema:schema53.properties.secretProviders,data:data61};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key8 in data61){
const _errs134 = errors;
if(typeof key8 === "string"){
if(!pattern45.test(key8)){
const err136 = {instancePath:instancePath+"/secretProviders",schemaPath:"#/properties/secretProviders/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema53.properties.secretProviders.propertyNames,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
var valid23 = _errs134 === errors;
if(!valid23){
const err137 = {instancePath:instancePath+"/secretProviders",schemaPath:"#/properties/secretProviders/propertyNames",keyword:"propertyNames",params:{propertyName: key8},message:"property name must be valid",schema:schema53.properties.secretProviders.propertyNames,parentSchema:schema53.properties.secretProviders,data:data61};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
for(const key9 in data61){
if(!(validate171(data61[key9], {instancePath:instancePath+"/secretProviders/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data61,parentDataProperty:key9,rootData}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
}
}
else {
const err138 = {instancePath:instancePath+"/secretProviders",schemaPath:"#/properties/secretProviders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.secretProviders.type,parentSchema:schema53.properties.secretProviders,data:data61};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.registries !== undefined){
let data63 = data.registries;
if(Array.isArray(data63)){
const len6 = data63.length;
for(let i6=0; i6<len6; i6++){
let data64 = data63[i6];
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(Object.keys(data64).length > 3){
const err139 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/maxProperties",keyword:"maxProperties",params:{limit: 3},message:"must NOT have more than 3 properties",schema:3,parentSchema:schema53.properties.registries.items,data:data64};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(Object.keys(data64).length < 3){
const err140 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/minProperties",keyword:"minProperties",params:{limit: 3},message:"must NOT have fewer than 3 properties",schema:3,parentSchema:schema53.properties.registries.items,data:data64};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data64.host === undefined){
const err141 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'",schema:schema53.properties.registries.items.required,parentSchema:schema53.properties.registries.items,data:data64};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data64.username === undefined){
const err142 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema53.properties.registries.items.required,parentSchema:schema53.properties.registries.items,data:data64};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key10 in data64){
if(!((((key10 === "host") || (key10 === "username")) || (key10 === "passwordFile")) || (key10 === "passwordEnv"))){
const err143 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.registries.items,data:data64};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data64.host !== undefined){
let data65 = data64.host;
if(typeof data65 === "string"){
if(!pattern158.test(data65)){
const err144 = {instancePath:instancePath+"/registries/" + i6+"/host",schemaPath:"#/properties/registries/items/properties/host/pattern",keyword:"pattern",params:{pattern: "^(https?://)?[A-Za-z0-9.-]+(:[0-9]+)?/?$"},message:"must match pattern \""+"^(https?://)?[A-Za-z0-9.-]+(:[0-9]+)?/?$"+"\"",schema:"^(https?://)?[A-Za-z0-9.-]+(:[0-9]+)?/?$",parentSchema:schema53.properties.registries.items.properties.host,data:data65};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/registries/" + i6+"/host",schemaPath:"#/properties/registries/items/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.registries.items.properties.host.type,parentSchema:schema53.properties.registries.items.properties.host,data:data65};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data64.username !== undefined){
let data66 = data64.username;
if(typeof data66 === "string"){
if(!pattern109.test(data66)){
const err146 = {instancePath:instancePath+"/registries/" + i6+"/username",schemaPath:"#/properties/registries/items/properties/username/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.registries.items.properties.username,data:data66};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/registries/" + i6+"/username",schemaPath:"#/properties/registries/items/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.registries.items.properties.username.type,parentSchema:schema53.properties.registries.items.properties.username,data:data66};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data64.passwordFile !== undefined){
let data67 = data64.passwordFile;
if(typeof data67 === "string"){
if(!pattern109.test(data67)){
const err148 = {instancePath:instancePath+"/registries/" + i6+"/passwordFile",schemaPath:"#/properties/registries/items/properties/passwordFile/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\"",schema:".",parentSchema:schema53.properties.registries.items.properties.passwordFile,data:data67};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/registries/" + i6+"/passwordFile",schemaPath:"#/properties/registries/items/properties/passwordFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.registries.items.properties.passwordFile.type,parentSchema:schema53.properties.registries.items.properties.passwordFile,data:data67};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data64.passwordEnv !== undefined){
let data68 = data64.passwordEnv;
if(typeof data68 === "string"){
if(!pattern161.test(data68)){
const err150 = {instancePath:instancePath+"/registries/" + i6+"/passwordEnv",schemaPath:"#/properties/registries/items/properties/passwordEnv/pattern",keyword:"pattern",params:{pattern: "^ORBITR_REGISTRY_[A-Z0-9_]+$"},message:"must match pattern \""+"^ORBITR_REGISTRY_[A-Z0-9_]+$"+"\"",schema:"^ORBITR_REGISTRY_[A-Z0-9_]+$",parentSchema:schema53.properties.registries.items.properties.passwordEnv,data:data68};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/registries/" + i6+"/passwordEnv",schemaPath:"#/properties/registries/items/properties/passwordEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.registries.items.properties.passwordEnv.type,parentSchema:schema53.properties.registries.items.properties.passwordEnv,data:data68};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/registries/" + i6,schemaPath:"#/properties/registries/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.registries.items.type,parentSchema:schema53.properties.registries.items,data:data64};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/registries",schemaPath:"#/properties/registries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.registries.type,parentSchema:schema53.properties.registries,data:data63};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}

export const validateTemplate = validate181;
const schema59 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"template.schema.json","type":"object","properties":{"id":{"$ref":"#/definitions/id"},"name":{"$ref":"#/definitions/line"},"version":{"type":"string","pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},"appVersion":{"$ref":"#/definitions/line"},"description":{"$ref":"#/definitions/line"},"author":{"$ref":"#/definitions/line"},"license":{"$ref":"#/definitions/line"},"type":{"type":"string","enum":["app","tool","integration","theme"]},"categories":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","enum":["media","productivity","development","networking","monitoring","automation","database","ai","security","other"]}},"tags":{"type":"array","maxItems":20,"items":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"featured":{"type":"boolean"},"website":{"$ref":"#/definitions/link"},"source":{"$ref":"#/definitions/link"},"documentation":{"$ref":"#/definitions/link"},"requires":{"type":"object","properties":{"orbitr":{"$ref":"#/definitions/range"},"engineApi":{"type":"string","pattern":"^1\\.[0-9]{2}$"}},"additionalProperties":false},"architectures":{"type":"array","minItems":1,"items":{"type":"string","enum":["amd64","arm64","arm","386","riscv64","ppc64le","s390x"]}},"images":{"type":"array","maxItems":30,"items":{"$ref":"#/definitions/line"}},"inputs":{"type":"array","maxItems":100,"items":{"$ref":"#/definitions/input"}},"ports":{"type":"array","maxItems":50,"items":{"$ref":"#/definitions/port"}},"routes":{"type":"array","maxItems":20,"items":{"$ref":"#/definitions/route"}},"health":{"type":"array","maxItems":30,"items":{"$ref":"#/definitions/health"}},"volumes":{"type":"array","maxItems":50,"items":{"$ref":"#/definitions/volume"}},"dependencies":{"type":"array","maxItems":10,"items":{"$ref":"#/definitions/dependency"}},"outputs":{"type":"object","propertyNames":{"pattern":"^[a-z][A-Za-z0-9]{0,39}$"},"maxProperties":30,"additionalProperties":{"$ref":"#/definitions/output"}},"share":{"$ref":"#/definitions/share"},"permissions":{"type":"array","maxItems":50,"items":{"type":"object","properties":{"permission":{"type":"string","pattern":"^[a-z][a-z-]{1,30}(:[^\\u0000-\\u001f]{1,200})?$"},"reason":{"$ref":"#/definitions/line"},"showIf":{"$ref":"#/definitions/condition"}},"required":["permission","reason"],"additionalProperties":false}},"migrations":{"type":"array","maxItems":50,"items":{"$ref":"#/definitions/migration"}},"notes":{"$ref":"#/definitions/text"},"backup":{"$ref":"#/definitions/text"},"resources":{"type":"object","properties":{"memory":{"$ref":"#/definitions/size"},"cpus":{"type":"number","minimum":0.01,"maximum":1024},"disk":{"$ref":"#/definitions/size"}},"additionalProperties":false},"verification":{"type":"object","properties":{"run":{"type":"string","enum":["real","stand-in","no"]},"date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},"unverified":{"type":"array","maxItems":20,"items":{"$ref":"#/definitions/line"}}},"required":["run"],"additionalProperties":false},"replaces":{"type":"array","maxItems":10,"items":{"$ref":"#/definitions/id"}}},"required":["id","name","version","description","license","type","categories","images"],"additionalProperties":false,"definitions":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"line":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,300}$"},"text":{"type":"string","pattern":"^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]{1,8000}$"},"link":{"type":"string","pattern":"^https?://[^\\s\"'<>\\\\]{1,500}$"},"range":{"type":"string","pattern":"^[0-9A-Za-z.*^~<>=| -]{1,100}$"},"variable":{"type":"string","pattern":"^(?!COMPOSE_|DOCKER_|ORBITR_)[A-Z][A-Z0-9_]{0,63}$"},"service":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},"size":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[bkmgt]b?$"},"duration":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},"scalar":{"type":["string","number","boolean"]},"condition":{"type":"object","properties":{"input":{"$ref":"#/definitions/variable"},"equals":{"$ref":"#/definitions/scalar"},"in":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/definitions/scalar"}},"not":{"$ref":"#/definitions/scalar"}},"required":["input"],"minProperties":2,"maxProperties":2,"additionalProperties":false},"input":{"type":"object","properties":{"name":{"$ref":"#/definitions/variable"},"type":{"type":"string","enum":["string","number","boolean","password","select","multiselect","email","url","domain","port","path","timezone","size"]},"label":{"$ref":"#/definitions/line"},"help":{"$ref":"#/definitions/text"},"placeholder":{"$ref":"#/definitions/line"},"group":{"$ref":"#/definitions/line"},"default":{"anyOf":[{"$ref":"#/definitions/scalar"},{"type":"array","maxItems":50,"items":{"type":"string"}}]},"required":{"type":"boolean"},"secret":{"type":"boolean"},"advanced":{"type":"boolean"},"pattern":{"type":"string","pattern":"^[^\\u0000-\\u001f]{1,200}$"},"patternHelp":{"$ref":"#/definitions/line"},"min":{"type":"number"},"max":{"type":"number"},"options":{"type":"array","minItems":1,"maxItems":500,"items":{"anyOf":[{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,200}$"},{"type":"object","properties":{"value":{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,200}$"},"label":{"$ref":"#/definitions/line"}},"required":["value","label"],"additionalProperties":false}]}},"separator":{"type":"string","pattern":"^[,;: |]$"},"generate":{"type":"object","properties":{"kind":{"type":"string","enum":["password","hex","base64","uuid"]},"length":{"type":"integer","minimum":8,"maximum":256}},"required":["kind"],"additionalProperties":false},"showIf":{"$ref":"#/definitions/condition"}},"required":["name","type","label"],"additionalProperties":false},"port":{"type":"object","properties":{"name":{"$ref":"#/definitions/variable"},"service":{"$ref":"#/definitions/service"},"target":{"type":"integer","minimum":1,"maximum":65535},"protocol":{"type":"string","enum":["tcp","udp"]},"default":{"type":"integer","minimum":1,"maximum":65535},"fixed":{"type":"boolean"},"label":{"$ref":"#/definitions/line"},"open":{"type":"string","enum":["http","https"]},"advanced":{"type":"boolean"}},"required":["name","service","target","default","label"],"additionalProperties":false},"route":{"type":"object","properties":{"service":{"$ref":"#/definitions/service"},"port":{"type":"integer","minimum":1,"maximum":65535},"subdomain":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"path":{"type":"string","pattern":"^/[A-Za-z0-9._~/-]{0,200}$"},"tls":{"type":"boolean"},"middlewares":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^[A-Za-z0-9-]{1,60}$"}},"label":{"$ref":"#/definitions/line"},"address":{"$ref":"#/definitions/variable"}},"required":["service","port","subdomain"],"additionalProperties":false},"health":{"type":"object","properties":{"service":{"$ref":"#/definitions/service"},"http":{"type":"object","properties":{"path":{"type":"string","pattern":"^/[^\\s]{0,200}$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"required":["path","port"],"additionalProperties":false},"tcp":{"type":"integer","minimum":1,"maximum":65535},"interval":{"$ref":"#/definitions/duration"},"timeout":{"$ref":"#/definitions/duration"},"retries":{"type":"integer","minimum":1,"maximum":100},"startPeriod":{"$ref":"#/definitions/duration"}},"required":["service"],"minProperties":2,"additionalProperties":false},"volume":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},"holds":{"$ref":"#/definitions/line"},"backup":{"type":"boolean"}},"required":["name","holds","backup"],"additionalProperties":false},"dependency":{"type":"object","properties":{"template":{"$ref":"#/definitions/id"},"version":{"$ref":"#/definitions/range"},"as":{"$ref":"#/definitions/id"},"label":{"$ref":"#/definitions/line"},"optional":{"type":"boolean"},"share":{"type":"boolean"},"inputs":{"type":"object","propertyNames":{"$ref":"#/definitions/variable"},"maxProperties":30,"additionalProperties":{"$ref":"#/definitions/scalar"}},"variables":{"type":"object","propertyNames":{"$ref":"#/definitions/variable"},"minProperties":1,"maxProperties":30,"additionalProperties":{"type":"string","pattern":"^[a-z][A-Za-z0-9]{0,39}$"}}},"required":["template","version","variables"],"additionalProperties":false},"output":{"type":"object","properties":{"type":{"type":"string","enum":["string","number","port","host","url","path","network","volume"]},"value":{"type":"string","pattern":"^[^\\u0000-\\u001f]{1,500}$"},"secret":{"type":"boolean"},"description":{"$ref":"#/definitions/line"}},"required":["type","value"],"additionalProperties":false},"share":{"type":"object","properties":{"image":{"$ref":"#/definitions/line"},"command":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","pattern":"^[^\\u0000]{0,4000}$"}},"entrypoint":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","pattern":"^[^\\u0000]{0,4000}$"}},"environment":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]{0,63}$"},"maxProperties":50,"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,500}$"}},"outputs":{"type":"object","propertyNames":{"pattern":"^[a-z][A-Za-z0-9]{0,39}$"},"maxProperties":30,"additionalProperties":{"$ref":"#/definitions/output"}}},"required":["image","command","environment","outputs"],"additionalProperties":false},"migration":{"type":"object","properties":{"to":{"type":"string","pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},"description":{"$ref":"#/definitions/line"},"steps":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","minProperties":1,"maxProperties":1,"properties":{"renameVolume":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},"to":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"}},"required":["from","to"],"additionalProperties":false},"renameInput":{"type":"object","properties":{"from":{"$ref":"#/definitions/variable"},"to":{"$ref":"#/definitions/variable"}},"required":["from","to"],"additionalProperties":false},"setInput":{"type":"object","properties":{"name":{"$ref":"#/definitions/variable"},"value":{"$ref":"#/definitions/scalar"},"from":{"$ref":"#/definitions/scalar"}},"required":["name","value"],"additionalProperties":false},"removeInput":{"type":"object","properties":{"name":{"$ref":"#/definitions/variable"}},"required":["name"],"additionalProperties":false},"run":{"type":"object","properties":{"image":{"$ref":"#/definitions/line"},"command":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","pattern":"^[^\\u0000]{0,4000}$"}},"environment":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]{0,63}$"},"maxProperties":50,"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,500}$"}},"volumes":{"type":"array","maxItems":20,"items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}:/[^:\\u0000-\\u001f]{0,200}(:ro)?$"}}},"required":["image","command"],"additionalProperties":false}},"additionalProperties":false}}},"required":["to","steps"],"additionalProperties":false}}};
const schema60 = {"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"};

function validate182(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern45.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate182.errors = vErrors;
return errors === 0;
}

const schema61 = {"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,300}$"};
const pattern163 = new RegExp("^[^\\u0000-\\u001f\\u007f]{1,300}$", "u");

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern163.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]{1,300}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]{1,300}$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]{1,300}$",parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate184.errors = vErrors;
return errors === 0;
}

const schema62 = {"type":"string","pattern":"^https?://[^\\s\"'<>\\\\]{1,500}$"};
const pattern166 = new RegExp("^https?://[^\\s\"'<>\\\\]{1,500}$", "u");

function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern166.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s\"'<>\\\\]{1,500}$"},message:"must match pattern \""+"^https?://[^\\s\"'<>\\\\]{1,500}$"+"\"",schema:"^https?://[^\\s\"'<>\\\\]{1,500}$",parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate190.errors = vErrors;
return errors === 0;
}

const schema63 = {"type":"string","pattern":"^[0-9A-Za-z.*^~<>=| -]{1,100}$"};
const pattern167 = new RegExp("^[0-9A-Za-z.*^~<>=| -]{1,100}$", "u");

function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern167.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z.*^~<>=| -]{1,100}$"},message:"must match pattern \""+"^[0-9A-Za-z.*^~<>=| -]{1,100}$"+"\"",schema:"^[0-9A-Za-z.*^~<>=| -]{1,100}$",parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate194.errors = vErrors;
return errors === 0;
}

const schema64 = {"type":"object","properties":{"name":{"$ref":"#/definitions/variable"},"type":{"type":"string","enum":["string","number","boolean","password","select","multiselect","email","url","domain","port","path","timezone","size"]},"label":{"$ref":"#/definitions/line"},"help":{"$ref":"#/definitions/text"},"placeholder":{"$ref":"#/definitions/line"},"group":{"$ref":"#/definitions/line"},"default":{"anyOf":[{"$ref":"#/definitions/scalar"},{"type":"array","maxItems":50,"items":{"type":"string"}}]},"required":{"type":"boolean"},"secret":{"type":"boolean"},"advanced":{"type":"boolean"},"pattern":{"type":"string","pattern":"^[^\\u0000-\\u001f]{1,200}$"},"patternHelp":{"$ref":"#/definitions/line"},"min":{"type":"number"},"max":{"type":"number"},"options":{"type":"array","minItems":1,"maxItems":500,"items":{"anyOf":[{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,200}$"},{"type":"object","properties":{"value":{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,200}$"},"label":{"$ref":"#/definitions/line"}},"required":["value","label"],"additionalProperties":false}]}},"separator":{"type":"string","pattern":"^[,;: |]$"},"generate":{"type":"object","properties":{"kind":{"type":"string","enum":["password","hex","base64","uuid"]},"length":{"type":"integer","minimum":8,"maximum":256}},"required":["kind"],"additionalProperties":false},"showIf":{"$ref":"#/definitions/condition"}},"required":["name","type","label"],"additionalProperties":false};
const schema65 = {"type":"string","pattern":"^(?!COMPOSE_|DOCKER_|ORBITR_)[A-Z][A-Z0-9_]{0,63}$"};
const pattern169 = new RegExp("^(?!COMPOSE_|DOCKER_|ORBITR_)[A-Z][A-Z0-9_]{0,63}$", "u");

function validate198(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern169.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!COMPOSE_|DOCKER_|ORBITR_)[A-Z][A-Z0-9_]{0,63}$"},message:"must match pattern \""+"^(?!COMPOSE_|DOCKER_|ORBITR_)[A-Z][A-Z0-9_]{0,63}$"+"\"",schema:"^(?!COMPOSE_|DOCKER_|ORBITR_)[A-Z][A-Z0-9_]{0,63}$",parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate198.errors = vErrors;
return errors === 0;
}

const schema66 = {"type":"string","pattern":"^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]{1,8000}$"};
const pattern170 = new RegExp("^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]{1,8000}$", "u");

function validate201(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern170.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]{1,8000}$"},message:"must match pattern \""+"^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]{1,8000}$"+"\"",schema:"^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]{1,8000}$",parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate201.errors = vErrors;
return errors === 0;
}

const schema67 = {"type":["string","number","boolean"]};

function validate205(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema67.type},message:"must be string,number,boolean",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate205.errors = vErrors;
return errors === 0;
}

const schema68 = {"type":"object","properties":{"input":{"$ref":"#/definitions/variable"},"equals":{"$ref":"#/definitions/scalar"},"in":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"#/definitions/scalar"}},"not":{"$ref":"#/definitions/scalar"}},"required":["input"],"minProperties":2,"maxProperties":2,"additionalProperties":false};

function validate209(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 2){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 2},message:"must NOT have more than 2 properties",schema:2,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 2){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.input === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "input") || (key0 === "equals")) || (key0 === "in")) || (key0 === "not"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.input !== undefined){
if(!(validate198(data.input, {instancePath:instancePath+"/input",parentData:data,parentDataProperty:"input",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data.equals !== undefined){
if(!(validate205(data.equals, {instancePath:instancePath+"/equals",parentData:data,parentDataProperty:"equals",rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
}
if(data.in !== undefined){
let data2 = data.in;
if(Array.isArray(data2)){
if(data2.length > 50){
const err4 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema68.properties.in,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.in,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate205(data2[i0], {instancePath:instancePath+"/in/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/in",schemaPath:"#/properties/in/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.in.type,parentSchema:schema68.properties.in,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.not !== undefined){
if(!(validate205(data.not, {instancePath:instancePath+"/not",parentData:data,parentDataProperty:"not",rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate209.errors = vErrors;
return errors === 0;
}

const pattern171 = new RegExp("^[^\\u0000-\\u001f]{1,200}$", "u");
const pattern172 = new RegExp("^[^\\u0000-\\u001f]{0,200}$", "u");
const pattern174 = new RegExp("^[,;: |]$", "u");

function validate197(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.label === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema64.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate198(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.type.type,parentSchema:schema64.properties.type,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((((((((((data1 === "string") || (data1 === "number")) || (data1 === "boolean")) || (data1 === "password")) || (data1 === "select")) || (data1 === "multiselect")) || (data1 === "email")) || (data1 === "url")) || (data1 === "domain")) || (data1 === "port")) || (data1 === "path")) || (data1 === "timezone")) || (data1 === "size"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema64.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.type.enum,parentSchema:schema64.properties.type,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.label !== undefined){
if(!(validate184(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.help !== undefined){
if(!(validate201(data.help, {instancePath:instancePath+"/help",parentData:data,parentDataProperty:"help",rootData}))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
}
if(data.placeholder !== undefined){
if(!(validate184(data.placeholder, {instancePath:instancePath+"/placeholder",parentData:data,parentDataProperty:"placeholder",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.group !== undefined){
if(!(validate184(data.group, {instancePath:instancePath+"/group",parentData:data,parentDataProperty:"group",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.default !== undefined){
let data6 = data.default;
const _errs10 = errors;
let valid1 = false;
const _errs11 = errors;
if(!(validate205(data6, {instancePath:instancePath+"/default",parentData:data,parentDataProperty:"default",rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(Array.isArray(data6)){
if(data6.length > 50){
const err6 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema64.properties.default.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err7 = {instancePath:instancePath+"/default/" + i0,schemaPath:"#/properties/default/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.default.anyOf[1].items.type,parentSchema:schema64.properties.default.anyOf[1].items,data:data7};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema64.properties.default.anyOf[1].type,parentSchema:schema64.properties.default.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err9 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema64.properties.default.anyOf,parentSchema:schema64.properties.default,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
if(data.required !== undefined){
let data8 = data.required;
if(typeof data8 !== "boolean"){
const err10 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema64.properties.required.type,parentSchema:schema64.properties.required,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.secret !== undefined){
let data9 = data.secret;
if(typeof data9 !== "boolean"){
const err11 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema64.properties.secret.type,parentSchema:schema64.properties.secret,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.advanced !== undefined){
let data10 = data.advanced;
if(typeof data10 !== "boolean"){
const err12 = {instancePath:instancePath+"/advanced",schemaPath:"#/properties/advanced/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema64.properties.advanced.type,parentSchema:schema64.properties.advanced,data:data10};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.pattern !== undefined){
let data11 = data.pattern;
if(typeof data11 === "string"){
if(!pattern171.test(data11)){
const err13 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{1,200}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{1,200}$"+"\"",schema:"^[^\\u0000-\\u001f]{1,200}$",parentSchema:schema64.properties.pattern,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.pattern.type,parentSchema:schema64.properties.pattern,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.patternHelp !== undefined){
if(!(validate184(data.patternHelp, {instancePath:instancePath+"/patternHelp",parentData:data,parentDataProperty:"patternHelp",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.min !== undefined){
let data13 = data.min;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err15 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema64.properties.min.type,parentSchema:schema64.properties.min,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.max !== undefined){
let data14 = data.max;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err16 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema64.properties.max.type,parentSchema:schema64.properties.max,data:data14};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.options !== undefined){
let data15 = data.options;
if(Array.isArray(data15)){
if(data15.length > 500){
const err17 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema64.properties.options,data:data15};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data15.length < 1){
const err18 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema64.properties.options,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
const _errs32 = errors;
let valid6 = false;
const _errs33 = errors;
if(typeof data16 === "string"){
if(!pattern172.test(data16)){
const err19 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,200}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,200}$"+"\"",schema:"^[^\\u0000-\\u001f]{0,200}$",parentSchema:schema64.properties.options.items.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.options.items.anyOf[0].type,parentSchema:schema64.properties.options.items.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs33 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs35 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.value === undefined){
const err21 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema64.properties.options.items.anyOf[1].required,parentSchema:schema64.properties.options.items.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data16.label === undefined){
const err22 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf/1/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema64.properties.options.items.anyOf[1].required,parentSchema:schema64.properties.options.items.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data16){
if(!((key1 === "value") || (key1 === "label"))){
const err23 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema64.properties.options.items.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data16.value !== undefined){
let data17 = data16.value;
if(typeof data17 === "string"){
if(!pattern172.test(data17)){
const err24 = {instancePath:instancePath+"/options/" + i1+"/value",schemaPath:"#/properties/options/items/anyOf/1/properties/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,200}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,200}$"+"\"",schema:"^[^\\u0000-\\u001f]{0,200}$",parentSchema:schema64.properties.options.items.anyOf[1].properties.value,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/options/" + i1+"/value",schemaPath:"#/properties/options/items/anyOf/1/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.options.items.anyOf[1].properties.value.type,parentSchema:schema64.properties.options.items.anyOf[1].properties.value,data:data17};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data16.label !== undefined){
if(!(validate184(data16.label, {instancePath:instancePath+"/options/" + i1+"/label",parentData:data16,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.properties.options.items.anyOf[1].type,parentSchema:schema64.properties.options.items.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs35 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
const err27 = {instancePath:instancePath+"/options/" + i1,schemaPath:"#/properties/options/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema64.properties.options.items.anyOf,parentSchema:schema64.properties.options.items,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema64.properties.options.type,parentSchema:schema64.properties.options,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.separator !== undefined){
let data19 = data.separator;
if(typeof data19 === "string"){
if(!pattern174.test(data19)){
const err29 = {instancePath:instancePath+"/separator",schemaPath:"#/properties/separator/pattern",keyword:"pattern",params:{pattern: "^[,;: |]$"},message:"must match pattern \""+"^[,;: |]$"+"\"",schema:"^[,;: |]$",parentSchema:schema64.properties.separator,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/separator",schemaPath:"#/properties/separator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.separator.type,parentSchema:schema64.properties.separator,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.generate !== undefined){
let data20 = data.generate;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.kind === undefined){
const err31 = {instancePath:instancePath+"/generate",schemaPath:"#/properties/generate/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema64.properties.generate.required,parentSchema:schema64.properties.generate,data:data20};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key2 in data20){
if(!((key2 === "kind") || (key2 === "length"))){
const err32 = {instancePath:instancePath+"/generate",schemaPath:"#/properties/generate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema64.properties.generate,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data20.kind !== undefined){
let data21 = data20.kind;
if(typeof data21 !== "string"){
const err33 = {instancePath:instancePath+"/generate/kind",schemaPath:"#/properties/generate/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.properties.generate.properties.kind.type,parentSchema:schema64.properties.generate.properties.kind,data:data21};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((((data21 === "password") || (data21 === "hex")) || (data21 === "base64")) || (data21 === "uuid"))){
const err34 = {instancePath:instancePath+"/generate/kind",schemaPath:"#/properties/generate/properties/kind/enum",keyword:"enum",params:{allowedValues: schema64.properties.generate.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema64.properties.generate.properties.kind.enum,parentSchema:schema64.properties.generate.properties.kind,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data20.length !== undefined){
let data22 = data20.length;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err35 = {instancePath:instancePath+"/generate/length",schemaPath:"#/properties/generate/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.generate.properties.length.type,parentSchema:schema64.properties.generate.properties.length,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 256 || isNaN(data22)){
const err36 = {instancePath:instancePath+"/generate/length",schemaPath:"#/properties/generate/properties/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema64.properties.generate.properties.length,data:data22};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data22 < 8 || isNaN(data22)){
const err37 = {instancePath:instancePath+"/generate/length",schemaPath:"#/properties/generate/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 8},message:"must be >= 8",schema:8,parentSchema:schema64.properties.generate.properties.length,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/generate",schemaPath:"#/properties/generate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.properties.generate.type,parentSchema:schema64.properties.generate,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.showIf !== undefined){
if(!(validate209(data.showIf, {instancePath:instancePath+"/showIf",parentData:data,parentDataProperty:"showIf",rootData}))){
vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate197.errors = vErrors;
return errors === 0;
}

const schema69 = {"type":"object","properties":{"name":{"$ref":"#/definitions/variable"},"service":{"$ref":"#/definitions/service"},"target":{"type":"integer","minimum":1,"maximum":65535},"protocol":{"type":"string","enum":["tcp","udp"]},"default":{"type":"integer","minimum":1,"maximum":65535},"fixed":{"type":"boolean"},"label":{"$ref":"#/definitions/line"},"open":{"type":"string","enum":["http","https"]},"advanced":{"type":"boolean"}},"required":["name","service","target","default","label"],"additionalProperties":false};
const schema70 = {"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"};
const pattern175 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$", "u");

function validate218(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern175.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$",parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate218.errors = vErrors;
return errors === 0;
}


function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.service === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.target === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.default === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "default"},message:"must have required property '"+"default"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.label === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema69.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate198(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data.service !== undefined){
if(!(validate218(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData}))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
}
if(data.target !== undefined){
let data2 = data.target;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema69.properties.target.type,parentSchema:schema69.properties.target,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 65535 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema69.properties.target,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/target",schemaPath:"#/properties/target/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema69.properties.target,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.protocol !== undefined){
let data3 = data.protocol;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.protocol.type,parentSchema:schema69.properties.protocol,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data3 === "tcp") || (data3 === "udp"))){
const err10 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema69.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema69.properties.protocol.enum,parentSchema:schema69.properties.protocol,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.default !== undefined){
let data4 = data.default;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema69.properties.default.type,parentSchema:schema69.properties.default,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema69.properties.default,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/default",schemaPath:"#/properties/default/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema69.properties.default,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.fixed !== undefined){
let data5 = data.fixed;
if(typeof data5 !== "boolean"){
const err14 = {instancePath:instancePath+"/fixed",schemaPath:"#/properties/fixed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema69.properties.fixed.type,parentSchema:schema69.properties.fixed,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.label !== undefined){
if(!(validate184(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.open !== undefined){
let data7 = data.open;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.open.type,parentSchema:schema69.properties.open,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((data7 === "http") || (data7 === "https"))){
const err16 = {instancePath:instancePath+"/open",schemaPath:"#/properties/open/enum",keyword:"enum",params:{allowedValues: schema69.properties.open.enum},message:"must be equal to one of the allowed values",schema:schema69.properties.open.enum,parentSchema:schema69.properties.open,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.advanced !== undefined){
let data8 = data.advanced;
if(typeof data8 !== "boolean"){
const err17 = {instancePath:instancePath+"/advanced",schemaPath:"#/properties/advanced/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema69.properties.advanced.type,parentSchema:schema69.properties.advanced,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate216.errors = vErrors;
return errors === 0;
}

const schema71 = {"type":"object","properties":{"service":{"$ref":"#/definitions/service"},"port":{"type":"integer","minimum":1,"maximum":65535},"subdomain":{"type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},"path":{"type":"string","pattern":"^/[A-Za-z0-9._~/-]{0,200}$"},"tls":{"type":"boolean"},"middlewares":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^[A-Za-z0-9-]{1,60}$"}},"label":{"$ref":"#/definitions/line"},"address":{"$ref":"#/definitions/variable"}},"required":["service","port","subdomain"],"additionalProperties":false};
const pattern176 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern177 = new RegExp("^/[A-Za-z0-9._~/-]{0,200}$", "u");
const pattern178 = new RegExp("^[A-Za-z0-9-]{1,60}$", "u");

function validate222(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.service === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.port === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.subdomain === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subdomain"},message:"must have required property '"+"subdomain"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "service") || (key0 === "port")) || (key0 === "subdomain")) || (key0 === "path")) || (key0 === "tls")) || (key0 === "middlewares")) || (key0 === "label")) || (key0 === "address"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.service !== undefined){
if(!(validate218(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData}))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema71.properties.port.type,parentSchema:schema71.properties.port,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema71.properties.port,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema71.properties.port,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.subdomain !== undefined){
let data2 = data.subdomain;
if(typeof data2 === "string"){
if(!pattern176.test(data2)){
const err7 = {instancePath:instancePath+"/subdomain",schemaPath:"#/properties/subdomain/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema71.properties.subdomain,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/subdomain",schemaPath:"#/properties/subdomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.subdomain.type,parentSchema:schema71.properties.subdomain,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.path !== undefined){
let data3 = data.path;
if(typeof data3 === "string"){
if(!pattern177.test(data3)){
const err9 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._~/-]{0,200}$"},message:"must match pattern \""+"^/[A-Za-z0-9._~/-]{0,200}$"+"\"",schema:"^/[A-Za-z0-9._~/-]{0,200}$",parentSchema:schema71.properties.path,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.path.type,parentSchema:schema71.properties.path,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tls !== undefined){
let data4 = data.tls;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema71.properties.tls.type,parentSchema:schema71.properties.tls,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.middlewares !== undefined){
let data5 = data.middlewares;
if(Array.isArray(data5)){
if(data5.length > 10){
const err12 = {instancePath:instancePath+"/middlewares",schemaPath:"#/properties/middlewares/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema71.properties.middlewares,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(!pattern178.test(data6)){
const err13 = {instancePath:instancePath+"/middlewares/" + i0,schemaPath:"#/properties/middlewares/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,60}$"},message:"must match pattern \""+"^[A-Za-z0-9-]{1,60}$"+"\"",schema:"^[A-Za-z0-9-]{1,60}$",parentSchema:schema71.properties.middlewares.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/middlewares/" + i0,schemaPath:"#/properties/middlewares/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.middlewares.items.type,parentSchema:schema71.properties.middlewares.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/middlewares",schemaPath:"#/properties/middlewares/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema71.properties.middlewares.type,parentSchema:schema71.properties.middlewares,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.label !== undefined){
if(!(validate184(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.address !== undefined){
if(!(validate198(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate222.errors = vErrors;
return errors === 0;
}

const schema72 = {"type":"object","properties":{"service":{"$ref":"#/definitions/service"},"http":{"type":"object","properties":{"path":{"type":"string","pattern":"^/[^\\s]{0,200}$"},"port":{"type":"integer","minimum":1,"maximum":65535}},"required":["path","port"],"additionalProperties":false},"tcp":{"type":"integer","minimum":1,"maximum":65535},"interval":{"$ref":"#/definitions/duration"},"timeout":{"$ref":"#/definitions/duration"},"retries":{"type":"integer","minimum":1,"maximum":100},"startPeriod":{"$ref":"#/definitions/duration"}},"required":["service"],"minProperties":2,"additionalProperties":false};
const schema73 = {"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"};

function validate229(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern47.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate229.errors = vErrors;
return errors === 0;
}

const pattern179 = new RegExp("^/[^\\s]{0,200}$", "u");

function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 2){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.service === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "service") || (key0 === "http")) || (key0 === "tcp")) || (key0 === "interval")) || (key0 === "timeout")) || (key0 === "retries")) || (key0 === "startPeriod"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.service !== undefined){
if(!(validate218(data.service, {instancePath:instancePath+"/service",parentData:data,parentDataProperty:"service",rootData}))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
}
if(data.http !== undefined){
let data1 = data.http;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.path === undefined){
const err3 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema72.properties.http.required,parentSchema:schema72.properties.http,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.port === undefined){
const err4 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema72.properties.http.required,parentSchema:schema72.properties.http,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "path") || (key1 === "port"))){
const err5 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.http,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.path !== undefined){
let data2 = data1.path;
if(typeof data2 === "string"){
if(!pattern179.test(data2)){
const err6 = {instancePath:instancePath+"/http/path",schemaPath:"#/properties/http/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[^\\s]{0,200}$"},message:"must match pattern \""+"^/[^\\s]{0,200}$"+"\"",schema:"^/[^\\s]{0,200}$",parentSchema:schema72.properties.http.properties.path,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/http/path",schemaPath:"#/properties/http/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.http.properties.path.type,parentSchema:schema72.properties.http.properties.path,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.port !== undefined){
let data3 = data1.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/http/port",schemaPath:"#/properties/http/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.http.properties.port.type,parentSchema:schema72.properties.http.properties.port,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/http/port",schemaPath:"#/properties/http/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema72.properties.http.properties.port,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/http/port",schemaPath:"#/properties/http/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.http.properties.port,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.http.type,parentSchema:schema72.properties.http,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tcp !== undefined){
let data4 = data.tcp;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.tcp.type,parentSchema:schema72.properties.tcp,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema72.properties.tcp,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.tcp,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.interval !== undefined){
if(!(validate229(data.interval, {instancePath:instancePath+"/interval",parentData:data,parentDataProperty:"interval",rootData}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
}
if(data.timeout !== undefined){
if(!(validate229(data.timeout, {instancePath:instancePath+"/timeout",parentData:data,parentDataProperty:"timeout",rootData}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
}
if(data.retries !== undefined){
let data7 = data.retries;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.retries.type,parentSchema:schema72.properties.retries,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.retries,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.retries,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.startPeriod !== undefined){
if(!(validate229(data.startPeriod, {instancePath:instancePath+"/startPeriod",parentData:data,parentDataProperty:"startPeriod",rootData}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate227.errors = vErrors;
return errors === 0;
}

const schema74 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},"holds":{"$ref":"#/definitions/line"},"backup":{"type":"boolean"}},"required":["name","holds","backup"],"additionalProperties":false};

function validate234(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.holds === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "holds"},message:"must have required property '"+"holds"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.backup === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backup"},message:"must have required property '"+"backup"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "holds")) || (key0 === "backup"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern175.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$",parentSchema:schema74.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.name.type,parentSchema:schema74.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.holds !== undefined){
if(!(validate184(data.holds, {instancePath:instancePath+"/holds",parentData:data,parentDataProperty:"holds",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.backup !== undefined){
let data2 = data.backup;
if(typeof data2 !== "boolean"){
const err6 = {instancePath:instancePath+"/backup",schemaPath:"#/properties/backup/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema74.properties.backup.type,parentSchema:schema74.properties.backup,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.type,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate234.errors = vErrors;
return errors === 0;
}

const schema75 = {"type":"object","properties":{"template":{"$ref":"#/definitions/id"},"version":{"$ref":"#/definitions/range"},"as":{"$ref":"#/definitions/id"},"label":{"$ref":"#/definitions/line"},"optional":{"type":"boolean"},"share":{"type":"boolean"},"inputs":{"type":"object","propertyNames":{"$ref":"#/definitions/variable"},"maxProperties":30,"additionalProperties":{"$ref":"#/definitions/scalar"}},"variables":{"type":"object","propertyNames":{"$ref":"#/definitions/variable"},"minProperties":1,"maxProperties":30,"additionalProperties":{"type":"string","pattern":"^[a-z][A-Za-z0-9]{0,39}$"}}},"required":["template","version","variables"],"additionalProperties":false};
const pattern182 = new RegExp("^[a-z][A-Za-z0-9]{0,39}$", "u");

function validate237(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.template === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.variables === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "variables"},message:"must have required property '"+"variables"+"'",schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "template") || (key0 === "version")) || (key0 === "as")) || (key0 === "label")) || (key0 === "optional")) || (key0 === "share")) || (key0 === "inputs")) || (key0 === "variables"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.template !== undefined){
if(!(validate182(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
if(!(validate194(data.version, {instancePath:instancePath+"/version",parentData:data,parentDataProperty:"version",rootData}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
}
if(data.as !== undefined){
if(!(validate182(data.as, {instancePath:instancePath+"/as",parentData:data,parentDataProperty:"as",rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(!(validate184(data.label, {instancePath:instancePath+"/label",parentData:data,parentDataProperty:"label",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.optional !== undefined){
let data4 = data.optional;
if(typeof data4 !== "boolean"){
const err4 = {instancePath:instancePath+"/optional",schemaPath:"#/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema75.properties.optional.type,parentSchema:schema75.properties.optional,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.share !== undefined){
let data5 = data.share;
if(typeof data5 !== "boolean"){
const err5 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema75.properties.share.type,parentSchema:schema75.properties.share,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.inputs !== undefined){
let data6 = data.inputs;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 30){
const err6 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxProperties",keyword:"maxProperties",params:{limit: 30},message:"must NOT have more than 30 properties",schema:30,parentSchema:schema75.properties.inputs,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data6){
const _errs12 = errors;
if(!(validate198(key1, {instancePath:instancePath+"/inputs",parentData:data6,parentDataProperty:"inputs",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if(!valid1){
const err7 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema75.properties.inputs.propertyNames,parentSchema:schema75.properties.inputs,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key2 in data6){
if(!(validate205(data6[key2], {instancePath:instancePath+"/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.properties.inputs.type,parentSchema:schema75.properties.inputs,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.variables !== undefined){
let data8 = data.variables;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 30){
const err9 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/maxProperties",keyword:"maxProperties",params:{limit: 30},message:"must NOT have more than 30 properties",schema:30,parentSchema:schema75.properties.variables,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(Object.keys(data8).length < 1){
const err10 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema75.properties.variables,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key3 in data8){
const _errs17 = errors;
if(!(validate198(key3, {instancePath:instancePath+"/variables",parentData:data8,parentDataProperty:"variables",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
if(!valid3){
const err11 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema75.properties.variables.propertyNames,parentSchema:schema75.properties.variables,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key4 in data8){
let data9 = data8[key4];
if(typeof data9 === "string"){
if(!pattern182.test(data9)){
const err12 = {instancePath:instancePath+"/variables/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,39}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,39}$"+"\"",schema:"^[a-z][A-Za-z0-9]{0,39}$",parentSchema:schema75.properties.variables.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/variables/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/variables/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.variables.additionalProperties.type,parentSchema:schema75.properties.variables.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/variables",schemaPath:"#/properties/variables/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.properties.variables.type,parentSchema:schema75.properties.variables,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate237.errors = vErrors;
return errors === 0;
}

const schema76 = {"type":"object","properties":{"type":{"type":"string","enum":["string","number","port","host","url","path","network","volume"]},"value":{"type":"string","pattern":"^[^\\u0000-\\u001f]{1,500}$"},"secret":{"type":"boolean"},"description":{"$ref":"#/definitions/line"}},"required":["type","value"],"additionalProperties":false};
const pattern184 = new RegExp("^[^\\u0000-\\u001f]{1,500}$", "u");

function validate246(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "value")) || (key0 === "secret")) || (key0 === "description"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.type.type,parentSchema:schema76.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((((data0 === "string") || (data0 === "number")) || (data0 === "port")) || (data0 === "host")) || (data0 === "url")) || (data0 === "path")) || (data0 === "network")) || (data0 === "volume"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema76.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema76.properties.type.enum,parentSchema:schema76.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(typeof data1 === "string"){
if(!pattern184.test(data1)){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{1,500}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{1,500}$"+"\"",schema:"^[^\\u0000-\\u001f]{1,500}$",parentSchema:schema76.properties.value,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.value.type,parentSchema:schema76.properties.value,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.secret !== undefined){
let data2 = data.secret;
if(typeof data2 !== "boolean"){
const err7 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema76.properties.secret.type,parentSchema:schema76.properties.secret,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
if(!(validate184(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate246.errors = vErrors;
return errors === 0;
}

const schema77 = {"type":"object","properties":{"image":{"$ref":"#/definitions/line"},"command":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","pattern":"^[^\\u0000]{0,4000}$"}},"entrypoint":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","pattern":"^[^\\u0000]{0,4000}$"}},"environment":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]{0,63}$"},"maxProperties":50,"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,500}$"}},"outputs":{"type":"object","propertyNames":{"pattern":"^[a-z][A-Za-z0-9]{0,39}$"},"maxProperties":30,"additionalProperties":{"$ref":"#/definitions/output"}}},"required":["image","command","environment","outputs"],"additionalProperties":false};
const pattern185 = new RegExp("^[^\\u0000]{0,4000}$", "u");
const pattern187 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,63}$", "u");
const pattern188 = new RegExp("^[^\\u0000-\\u001f]{0,500}$", "u");

function validate249(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.image === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.command === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.environment === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.outputs === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outputs"},message:"must have required property '"+"outputs"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "image") || (key0 === "command")) || (key0 === "entrypoint")) || (key0 === "environment")) || (key0 === "outputs"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.image !== undefined){
if(!(validate184(data.image, {instancePath:instancePath+"/image",parentData:data,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.command !== undefined){
let data1 = data.command;
if(Array.isArray(data1)){
if(data1.length > 50){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema77.properties.command,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema77.properties.command,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern185.test(data2)){
const err7 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]{0,4000}$"},message:"must match pattern \""+"^[^\\u0000]{0,4000}$"+"\"",schema:"^[^\\u0000]{0,4000}$",parentSchema:schema77.properties.command.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/command/" + i0,schemaPath:"#/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.command.items.type,parentSchema:schema77.properties.command.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.command.type,parentSchema:schema77.properties.command,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.entrypoint !== undefined){
let data3 = data.entrypoint;
if(Array.isArray(data3)){
if(data3.length > 50){
const err10 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema77.properties.entrypoint,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema77.properties.entrypoint,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!pattern185.test(data4)){
const err12 = {instancePath:instancePath+"/entrypoint/" + i1,schemaPath:"#/properties/entrypoint/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]{0,4000}$"},message:"must match pattern \""+"^[^\\u0000]{0,4000}$"+"\"",schema:"^[^\\u0000]{0,4000}$",parentSchema:schema77.properties.entrypoint.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/entrypoint/" + i1,schemaPath:"#/properties/entrypoint/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.entrypoint.items.type,parentSchema:schema77.properties.entrypoint.items,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/entrypoint",schemaPath:"#/properties/entrypoint/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.entrypoint.type,parentSchema:schema77.properties.entrypoint,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.environment !== undefined){
let data5 = data.environment;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 50){
const err15 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/maxProperties",keyword:"maxProperties",params:{limit: 50},message:"must NOT have more than 50 properties",schema:50,parentSchema:schema77.properties.environment,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data5){
const _errs13 = errors;
if(typeof key1 === "string"){
if(!pattern187.test(key1)){
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,63}$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]{0,63}$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]{0,63}$",parentSchema:schema77.properties.environment.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid5 = _errs13 === errors;
if(!valid5){
const err17 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema77.properties.environment.propertyNames,parentSchema:schema77.properties.environment,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
for(const key2 in data5){
let data6 = data5[key2];
if(typeof data6 === "string"){
if(!pattern188.test(data6)){
const err18 = {instancePath:instancePath+"/environment/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,500}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,500}$"+"\"",schema:"^[^\\u0000-\\u001f]{0,500}$",parentSchema:schema77.properties.environment.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/environment/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.environment.additionalProperties.type,parentSchema:schema77.properties.environment.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.environment.type,parentSchema:schema77.properties.environment,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.outputs !== undefined){
let data7 = data.outputs;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length > 30){
const err21 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxProperties",keyword:"maxProperties",params:{limit: 30},message:"must NOT have more than 30 properties",schema:30,parentSchema:schema77.properties.outputs,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key3 in data7){
const _errs19 = errors;
if(typeof key3 === "string"){
if(!pattern182.test(key3)){
const err22 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,39}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,39}$"+"\"",schema:"^[a-z][A-Za-z0-9]{0,39}$",parentSchema:schema77.properties.outputs.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid7 = _errs19 === errors;
if(!valid7){
const err23 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema77.properties.outputs.propertyNames,parentSchema:schema77.properties.outputs,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
for(const key4 in data7){
if(!(validate246(data7[key4], {instancePath:instancePath+"/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate246.errors : vErrors.concat(validate246.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.outputs.type,parentSchema:schema77.properties.outputs,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate249.errors = vErrors;
return errors === 0;
}

const schema78 = {"type":"object","properties":{"to":{"type":"string","pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},"description":{"$ref":"#/definitions/line"},"steps":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","minProperties":1,"maxProperties":1,"properties":{"renameVolume":{"type":"object","properties":{"from":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},"to":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"}},"required":["from","to"],"additionalProperties":false},"renameInput":{"type":"object","properties":{"from":{"$ref":"#/definitions/variable"},"to":{"$ref":"#/definitions/variable"}},"required":["from","to"],"additionalProperties":false},"setInput":{"type":"object","properties":{"name":{"$ref":"#/definitions/variable"},"value":{"$ref":"#/definitions/scalar"},"from":{"$ref":"#/definitions/scalar"}},"required":["name","value"],"additionalProperties":false},"removeInput":{"type":"object","properties":{"name":{"$ref":"#/definitions/variable"}},"required":["name"],"additionalProperties":false},"run":{"type":"object","properties":{"image":{"$ref":"#/definitions/line"},"command":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"string","pattern":"^[^\\u0000]{0,4000}$"}},"environment":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]{0,63}$"},"maxProperties":50,"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u001f]{0,500}$"}},"volumes":{"type":"array","maxItems":20,"items":{"type":"string","pattern":"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}:/[^:\\u0000-\\u001f]{0,200}(:ro)?$"}}},"required":["image","command"],"additionalProperties":false}},"additionalProperties":false}}},"required":["to","steps"],"additionalProperties":false};
const pattern164 = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$", "u");
const pattern197 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}:/[^:\\u0000-\\u001f]{0,200}(:ro)?$", "u");

function validate255(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.steps === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "to") || (key0 === "description")) || (key0 === "steps"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(typeof data0 === "string"){
if(!pattern164.test(data0)){
const err3 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"+"\"",schema:"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$",parentSchema:schema78.properties.to,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.to.type,parentSchema:schema78.properties.to,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
if(!(validate184(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data2 = data.steps;
if(Array.isArray(data2)){
if(data2.length > 20){
const err5 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema78.properties.steps,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema78.properties.steps,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 1){
const err7 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema78.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema78.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "renameVolume") || (key1 === "renameInput")) || (key1 === "setInput")) || (key1 === "removeInput")) || (key1 === "run"))){
const err9 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.renameVolume !== undefined){
let data4 = data3.renameVolume;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.from === undefined){
const err10 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume",schemaPath:"#/properties/steps/items/properties/renameVolume/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema78.properties.steps.items.properties.renameVolume.required,parentSchema:schema78.properties.steps.items.properties.renameVolume,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.to === undefined){
const err11 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume",schemaPath:"#/properties/steps/items/properties/renameVolume/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema78.properties.steps.items.properties.renameVolume.required,parentSchema:schema78.properties.steps.items.properties.renameVolume,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "from") || (key2 === "to"))){
const err12 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume",schemaPath:"#/properties/steps/items/properties/renameVolume/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.steps.items.properties.renameVolume,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.from !== undefined){
let data5 = data4.from;
if(typeof data5 === "string"){
if(!pattern175.test(data5)){
const err13 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume/from",schemaPath:"#/properties/steps/items/properties/renameVolume/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$",parentSchema:schema78.properties.steps.items.properties.renameVolume.properties.from,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume/from",schemaPath:"#/properties/steps/items/properties/renameVolume/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.steps.items.properties.renameVolume.properties.from.type,parentSchema:schema78.properties.steps.items.properties.renameVolume.properties.from,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.to !== undefined){
let data6 = data4.to;
if(typeof data6 === "string"){
if(!pattern175.test(data6)){
const err15 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume/to",schemaPath:"#/properties/steps/items/properties/renameVolume/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}$",parentSchema:schema78.properties.steps.items.properties.renameVolume.properties.to,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume/to",schemaPath:"#/properties/steps/items/properties/renameVolume/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.steps.items.properties.renameVolume.properties.to.type,parentSchema:schema78.properties.steps.items.properties.renameVolume.properties.to,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/steps/" + i0+"/renameVolume",schemaPath:"#/properties/steps/items/properties/renameVolume/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.properties.renameVolume.type,parentSchema:schema78.properties.steps.items.properties.renameVolume,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.renameInput !== undefined){
let data7 = data3.renameInput;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.from === undefined){
const err18 = {instancePath:instancePath+"/steps/" + i0+"/renameInput",schemaPath:"#/properties/steps/items/properties/renameInput/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema78.properties.steps.items.properties.renameInput.required,parentSchema:schema78.properties.steps.items.properties.renameInput,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7.to === undefined){
const err19 = {instancePath:instancePath+"/steps/" + i0+"/renameInput",schemaPath:"#/properties/steps/items/properties/renameInput/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema78.properties.steps.items.properties.renameInput.required,parentSchema:schema78.properties.steps.items.properties.renameInput,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data7){
if(!((key3 === "from") || (key3 === "to"))){
const err20 = {instancePath:instancePath+"/steps/" + i0+"/renameInput",schemaPath:"#/properties/steps/items/properties/renameInput/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.steps.items.properties.renameInput,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.from !== undefined){
if(!(validate198(data7.from, {instancePath:instancePath+"/steps/" + i0+"/renameInput/from",parentData:data7,parentDataProperty:"from",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data7.to !== undefined){
if(!(validate198(data7.to, {instancePath:instancePath+"/steps/" + i0+"/renameInput/to",parentData:data7,parentDataProperty:"to",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/steps/" + i0+"/renameInput",schemaPath:"#/properties/steps/items/properties/renameInput/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.properties.renameInput.type,parentSchema:schema78.properties.steps.items.properties.renameInput,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.setInput !== undefined){
let data10 = data3.setInput;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.name === undefined){
const err22 = {instancePath:instancePath+"/steps/" + i0+"/setInput",schemaPath:"#/properties/steps/items/properties/setInput/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema78.properties.steps.items.properties.setInput.required,parentSchema:schema78.properties.steps.items.properties.setInput,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.value === undefined){
const err23 = {instancePath:instancePath+"/steps/" + i0+"/setInput",schemaPath:"#/properties/steps/items/properties/setInput/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema78.properties.steps.items.properties.setInput.required,parentSchema:schema78.properties.steps.items.properties.setInput,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key4 in data10){
if(!(((key4 === "name") || (key4 === "value")) || (key4 === "from"))){
const err24 = {instancePath:instancePath+"/steps/" + i0+"/setInput",schemaPath:"#/properties/steps/items/properties/setInput/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.steps.items.properties.setInput,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.name !== undefined){
if(!(validate198(data10.name, {instancePath:instancePath+"/steps/" + i0+"/setInput/name",parentData:data10,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data10.value !== undefined){
if(!(validate205(data10.value, {instancePath:instancePath+"/steps/" + i0+"/setInput/value",parentData:data10,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
}
if(data10.from !== undefined){
if(!(validate205(data10.from, {instancePath:instancePath+"/steps/" + i0+"/setInput/from",parentData:data10,parentDataProperty:"from",rootData}))){
vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/steps/" + i0+"/setInput",schemaPath:"#/properties/steps/items/properties/setInput/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.properties.setInput.type,parentSchema:schema78.properties.steps.items.properties.setInput,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3.removeInput !== undefined){
let data14 = data3.removeInput;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.name === undefined){
const err26 = {instancePath:instancePath+"/steps/" + i0+"/removeInput",schemaPath:"#/properties/steps/items/properties/removeInput/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema78.properties.steps.items.properties.removeInput.required,parentSchema:schema78.properties.steps.items.properties.removeInput,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key5 in data14){
if(!(key5 === "name")){
const err27 = {instancePath:instancePath+"/steps/" + i0+"/removeInput",schemaPath:"#/properties/steps/items/properties/removeInput/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.steps.items.properties.removeInput,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.name !== undefined){
if(!(validate198(data14.name, {instancePath:instancePath+"/steps/" + i0+"/removeInput/name",parentData:data14,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/steps/" + i0+"/removeInput",schemaPath:"#/properties/steps/items/properties/removeInput/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.properties.removeInput.type,parentSchema:schema78.properties.steps.items.properties.removeInput,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data3.run !== undefined){
let data16 = data3.run;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.image === undefined){
const err29 = {instancePath:instancePath+"/steps/" + i0+"/run",schemaPath:"#/properties/steps/items/properties/run/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'",schema:schema78.properties.steps.items.properties.run.required,parentSchema:schema78.properties.steps.items.properties.run,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data16.command === undefined){
const err30 = {instancePath:instancePath+"/steps/" + i0+"/run",schemaPath:"#/properties/steps/items/properties/run/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema78.properties.steps.items.properties.run.required,parentSchema:schema78.properties.steps.items.properties.run,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key6 in data16){
if(!((((key6 === "image") || (key6 === "command")) || (key6 === "environment")) || (key6 === "volumes"))){
const err31 = {instancePath:instancePath+"/steps/" + i0+"/run",schemaPath:"#/properties/steps/items/properties/run/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.steps.items.properties.run,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.image !== undefined){
if(!(validate184(data16.image, {instancePath:instancePath+"/steps/" + i0+"/run/image",parentData:data16,parentDataProperty:"image",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data16.command !== undefined){
let data18 = data16.command;
if(Array.isArray(data18)){
if(data18.length > 50){
const err32 = {instancePath:instancePath+"/steps/" + i0+"/run/command",schemaPath:"#/properties/steps/items/properties/run/properties/command/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema78.properties.steps.items.properties.run.properties.command,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data18.length < 1){
const err33 = {instancePath:instancePath+"/steps/" + i0+"/run/command",schemaPath:"#/properties/steps/items/properties/run/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema78.properties.steps.items.properties.run.properties.command,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 === "string"){
if(!pattern185.test(data19)){
const err34 = {instancePath:instancePath+"/steps/" + i0+"/run/command/" + i1,schemaPath:"#/properties/steps/items/properties/run/properties/command/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000]{0,4000}$"},message:"must match pattern \""+"^[^\\u0000]{0,4000}$"+"\"",schema:"^[^\\u0000]{0,4000}$",parentSchema:schema78.properties.steps.items.properties.run.properties.command.items,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/steps/" + i0+"/run/command/" + i1,schemaPath:"#/properties/steps/items/properties/run/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.steps.items.properties.run.properties.command.items.type,parentSchema:schema78.properties.steps.items.properties.run.properties.command.items,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/steps/" + i0+"/run/command",schemaPath:"#/properties/steps/items/properties/run/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.steps.items.properties.run.properties.command.type,parentSchema:schema78.properties.steps.items.properties.run.properties.command,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.environment !== undefined){
let data20 = data16.environment;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length > 50){
const err37 = {instancePath:instancePath+"/steps/" + i0+"/run/environment",schemaPath:"#/properties/steps/items/properties/run/properties/environment/maxProperties",keyword:"maxProperties",params:{limit: 50},message:"must NOT have more than 50 properties",schema:50,parentSchema:schema78.properties.steps.items.properties.run.properties.environment,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key7 in data20){
const _errs42 = errors;
if(typeof key7 === "string"){
if(!pattern187.test(key7)){
const err38 = {instancePath:instancePath+"/steps/" + i0+"/run/environment",schemaPath:"#/properties/steps/items/properties/run/properties/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]{0,63}$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]{0,63}$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]{0,63}$",parentSchema:schema78.properties.steps.items.properties.run.properties.environment.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid11 = _errs42 === errors;
if(!valid11){
const err39 = {instancePath:instancePath+"/steps/" + i0+"/run/environment",schemaPath:"#/properties/steps/items/properties/run/properties/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema78.properties.steps.items.properties.run.properties.environment.propertyNames,parentSchema:schema78.properties.steps.items.properties.run.properties.environment,data:data20};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
for(const key8 in data20){
let data21 = data20[key8];
if(typeof data21 === "string"){
if(!pattern188.test(data21)){
const err40 = {instancePath:instancePath+"/steps/" + i0+"/run/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/run/properties/environment/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,500}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,500}$"+"\"",schema:"^[^\\u0000-\\u001f]{0,500}$",parentSchema:schema78.properties.steps.items.properties.run.properties.environment.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/steps/" + i0+"/run/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/run/properties/environment/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.steps.items.properties.run.properties.environment.additionalProperties.type,parentSchema:schema78.properties.steps.items.properties.run.properties.environment.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/steps/" + i0+"/run/environment",schemaPath:"#/properties/steps/items/properties/run/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.properties.run.properties.environment.type,parentSchema:schema78.properties.steps.items.properties.run.properties.environment,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data16.volumes !== undefined){
let data22 = data16.volumes;
if(Array.isArray(data22)){
if(data22.length > 20){
const err43 = {instancePath:instancePath+"/steps/" + i0+"/run/volumes",schemaPath:"#/properties/steps/items/properties/run/properties/volumes/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema78.properties.steps.items.properties.run.properties.volumes,data:data22};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(typeof data23 === "string"){
if(!pattern197.test(data23)){
const err44 = {instancePath:instancePath+"/steps/" + i0+"/run/volumes/" + i2,schemaPath:"#/properties/steps/items/properties/run/properties/volumes/items/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}:/[^:\\u0000-\\u001f]{0,200}(:ro)?$"},message:"must match pattern \""+"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}:/[^:\\u0000-\\u001f]{0,200}(:ro)?$"+"\"",schema:"^[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}:/[^:\\u0000-\\u001f]{0,200}(:ro)?$",parentSchema:schema78.properties.steps.items.properties.run.properties.volumes.items,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/steps/" + i0+"/run/volumes/" + i2,schemaPath:"#/properties/steps/items/properties/run/properties/volumes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.steps.items.properties.run.properties.volumes.items.type,parentSchema:schema78.properties.steps.items.properties.run.properties.volumes.items,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/steps/" + i0+"/run/volumes",schemaPath:"#/properties/steps/items/properties/run/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.steps.items.properties.run.properties.volumes.type,parentSchema:schema78.properties.steps.items.properties.run.properties.volumes,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/steps/" + i0+"/run",schemaPath:"#/properties/steps/items/properties/run/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.properties.run.type,parentSchema:schema78.properties.steps.items.properties.run,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.steps.items.type,parentSchema:schema78.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.steps.type,parentSchema:schema78.properties.steps,data:data2};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate255.errors = vErrors;
return errors === 0;
}

const schema79 = {"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?[bkmgt]b?$"};
const pattern198 = new RegExp("^[0-9]+(\\.[0-9]+)?[bkmgt]b?$", "u");

function validate267(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern198.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?[bkmgt]b?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?[bkmgt]b?$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?[bkmgt]b?$",parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate267.errors = vErrors;
return errors === 0;
}

const pattern168 = new RegExp("^1\\.[0-9]{2}$", "u");
const pattern190 = new RegExp("^[a-z][a-z-]{1,30}(:[^\\u0000-\\u001f]{1,200})?$", "u");
const pattern199 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="template.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.version === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.license === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "license"},message:"must have required property '"+"license"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.type === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.categories === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "categories"},message:"must have required property '"+"categories"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.images === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "images"},message:"must have required property '"+"images"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema59.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined){
if(!(validate182(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate184(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.version !== undefined){
let data2 = data.version;
if(typeof data2 === "string"){
if(!pattern164.test(data2)){
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"+"\"",schema:"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$",parentSchema:schema59.properties.version,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.version.type,parentSchema:schema59.properties.version,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.appVersion !== undefined){
if(!(validate184(data.appVersion, {instancePath:instancePath+"/appVersion",parentData:data,parentDataProperty:"appVersion",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate184(data.description, {instancePath:instancePath+"/description",parentData:data,parentDataProperty:"description",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.author !== undefined){
if(!(validate184(data.author, {instancePath:instancePath+"/author",parentData:data,parentDataProperty:"author",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.license !== undefined){
if(!(validate184(data.license, {instancePath:instancePath+"/license",parentData:data,parentDataProperty:"license",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
let data7 = data.type;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.type.type,parentSchema:schema59.properties.type,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((data7 === "app") || (data7 === "tool")) || (data7 === "integration")) || (data7 === "theme"))){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema59.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.type.enum,parentSchema:schema59.properties.type,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.categories !== undefined){
let data8 = data.categories;
if(Array.isArray(data8)){
if(data8.length > 4){
const err13 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items",schema:4,parentSchema:schema59.properties.categories,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8.length < 1){
const err14 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.categories,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/categories/" + i0,schemaPath:"#/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.categories.items.type,parentSchema:schema59.properties.categories.items,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((((((((data9 === "media") || (data9 === "productivity")) || (data9 === "development")) || (data9 === "networking")) || (data9 === "monitoring")) || (data9 === "automation")) || (data9 === "database")) || (data9 === "ai")) || (data9 === "security")) || (data9 === "other"))){
const err16 = {instancePath:instancePath+"/categories/" + i0,schemaPath:"#/properties/categories/items/enum",keyword:"enum",params:{allowedValues: schema59.properties.categories.items.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.categories.items.enum,parentSchema:schema59.properties.categories.items,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.categories.type,parentSchema:schema59.properties.categories,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.tags !== undefined){
let data10 = data.tags;
if(Array.isArray(data10)){
if(data10.length > 20){
const err18 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema59.properties.tags,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!pattern45.test(data11)){
const err19 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema59.properties.tags.items,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.tags.items.type,parentSchema:schema59.properties.tags.items,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.tags.type,parentSchema:schema59.properties.tags,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.featured !== undefined){
let data12 = data.featured;
if(typeof data12 !== "boolean"){
const err22 = {instancePath:instancePath+"/featured",schemaPath:"#/properties/featured/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.featured.type,parentSchema:schema59.properties.featured,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.website !== undefined){
if(!(validate190(data.website, {instancePath:instancePath+"/website",parentData:data,parentDataProperty:"website",rootData}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
if(!(validate190(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
}
if(data.documentation !== undefined){
if(!(validate190(data.documentation, {instancePath:instancePath+"/documentation",parentData:data,parentDataProperty:"documentation",rootData}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
}
if(data.requires !== undefined){
let data16 = data.requires;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key1 in data16){
if(!((key1 === "orbitr") || (key1 === "engineApi"))){
const err23 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data16.orbitr !== undefined){
if(!(validate194(data16.orbitr, {instancePath:instancePath+"/requires/orbitr",parentData:data16,parentDataProperty:"orbitr",rootData}))){
vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
errors = vErrors.length;
}
}
if(data16.engineApi !== undefined){
let data18 = data16.engineApi;
if(typeof data18 === "string"){
if(!pattern168.test(data18)){
const err24 = {instancePath:instancePath+"/requires/engineApi",schemaPath:"#/properties/requires/properties/engineApi/pattern",keyword:"pattern",params:{pattern: "^1\\.[0-9]{2}$"},message:"must match pattern \""+"^1\\.[0-9]{2}$"+"\"",schema:"^1\\.[0-9]{2}$",parentSchema:schema59.properties.requires.properties.engineApi,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/requires/engineApi",schemaPath:"#/properties/requires/properties/engineApi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.requires.properties.engineApi.type,parentSchema:schema59.properties.requires.properties.engineApi,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/requires",schemaPath:"#/properties/requires/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.requires.type,parentSchema:schema59.properties.requires,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.architectures !== undefined){
let data19 = data.architectures;
if(Array.isArray(data19)){
if(data19.length < 1){
const err27 = {instancePath:instancePath+"/architectures",schemaPath:"#/properties/architectures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema59.properties.architectures,data:data19};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if(typeof data20 !== "string"){
const err28 = {instancePath:instancePath+"/architectures/" + i2,schemaPath:"#/properties/architectures/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.architectures.items.type,parentSchema:schema59.properties.architectures.items,data:data20};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((((((data20 === "amd64") || (data20 === "arm64")) || (data20 === "arm")) || (data20 === "386")) || (data20 === "riscv64")) || (data20 === "ppc64le")) || (data20 === "s390x"))){
const err29 = {instancePath:instancePath+"/architectures/" + i2,schemaPath:"#/properties/architectures/items/enum",keyword:"enum",params:{allowedValues: schema59.properties.architectures.items.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.architectures.items.enum,parentSchema:schema59.properties.architectures.items,data:data20};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/architectures",schemaPath:"#/properties/architectures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.architectures.type,parentSchema:schema59.properties.architectures,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.images !== undefined){
let data21 = data.images;
if(Array.isArray(data21)){
if(data21.length > 30){
const err31 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/maxItems",keyword:"maxItems",params:{limit: 30},message:"must NOT have more than 30 items",schema:30,parentSchema:schema59.properties.images,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
if(!(validate184(data21[i3], {instancePath:instancePath+"/images/" + i3,parentData:data21,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.images.type,parentSchema:schema59.properties.images,data:data21};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.inputs !== undefined){
let data23 = data.inputs;
if(Array.isArray(data23)){
if(data23.length > 100){
const err33 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema59.properties.inputs,data:data23};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
if(!(validate197(data23[i4], {instancePath:instancePath+"/inputs/" + i4,parentData:data23,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.inputs.type,parentSchema:schema59.properties.inputs,data:data23};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.ports !== undefined){
let data25 = data.ports;
if(Array.isArray(data25)){
if(data25.length > 50){
const err35 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema59.properties.ports,data:data25};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
if(!(validate216(data25[i5], {instancePath:instancePath+"/ports/" + i5,parentData:data25,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.ports.type,parentSchema:schema59.properties.ports,data:data25};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.routes !== undefined){
let data27 = data.routes;
if(Array.isArray(data27)){
if(data27.length > 20){
const err37 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema59.properties.routes,data:data27};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len6 = data27.length;
for(let i6=0; i6<len6; i6++){
if(!(validate222(data27[i6], {instancePath:instancePath+"/routes/" + i6,parentData:data27,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.routes.type,parentSchema:schema59.properties.routes,data:data27};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.health !== undefined){
let data29 = data.health;
if(Array.isArray(data29)){
if(data29.length > 30){
const err39 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/maxItems",keyword:"maxItems",params:{limit: 30},message:"must NOT have more than 30 items",schema:30,parentSchema:schema59.properties.health,data:data29};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len7 = data29.length;
for(let i7=0; i7<len7; i7++){
if(!(validate227(data29[i7], {instancePath:instancePath+"/health/" + i7,parentData:data29,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/health",schemaPath:"#/properties/health/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.health.type,parentSchema:schema59.properties.health,data:data29};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.volumes !== undefined){
let data31 = data.volumes;
if(Array.isArray(data31)){
if(data31.length > 50){
const err41 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema59.properties.volumes,data:data31};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len8 = data31.length;
for(let i8=0; i8<len8; i8++){
if(!(validate234(data31[i8], {instancePath:instancePath+"/volumes/" + i8,parentData:data31,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath:instancePath+"/volumes",schemaPath:"#/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.volumes.type,parentSchema:schema59.properties.volumes,data:data31};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.dependencies !== undefined){
let data33 = data.dependencies;
if(Array.isArray(data33)){
if(data33.length > 10){
const err43 = {instancePath:instancePath+"/dependencies",schemaPath:"#/properties/dependencies/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema59.properties.dependencies,data:data33};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
const len9 = data33.length;
for(let i9=0; i9<len9; i9++){
if(!(validate237(data33[i9], {instancePath:instancePath+"/dependencies/" + i9,parentData:data33,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors);
errors = vErrors.length;
}
}
}
else {
const err44 = {instancePath:instancePath+"/dependencies",schemaPath:"#/properties/dependencies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.dependencies.type,parentSchema:schema59.properties.dependencies,data:data33};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.outputs !== undefined){
let data35 = data.outputs;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(Object.keys(data35).length > 30){
const err45 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxProperties",keyword:"maxProperties",params:{limit: 30},message:"must NOT have more than 30 properties",schema:30,parentSchema:schema59.properties.outputs,data:data35};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key2 in data35){
const _errs58 = errors;
if(typeof key2 === "string"){
if(!pattern182.test(key2)){
const err46 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9]{0,39}$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9]{0,39}$"+"\"",schema:"^[a-z][A-Za-z0-9]{0,39}$",parentSchema:schema59.properties.outputs.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var valid22 = _errs58 === errors;
if(!valid22){
const err47 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema59.properties.outputs.propertyNames,parentSchema:schema59.properties.outputs,data:data35};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
for(const key3 in data35){
if(!(validate246(data35[key3], {instancePath:instancePath+"/outputs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data35,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate246.errors : vErrors.concat(validate246.errors);
errors = vErrors.length;
}
}
}
else {
const err48 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.outputs.type,parentSchema:schema59.properties.outputs,data:data35};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.share !== undefined){
if(!(validate249(data.share, {instancePath:instancePath+"/share",parentData:data,parentDataProperty:"share",rootData}))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
}
if(data.permissions !== undefined){
let data38 = data.permissions;
if(Array.isArray(data38)){
if(data38.length > 50){
const err49 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema59.properties.permissions,data:data38};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len10 = data38.length;
for(let i10=0; i10<len10; i10++){
let data39 = data38[i10];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.permission === undefined){
const err50 = {instancePath:instancePath+"/permissions/" + i10,schemaPath:"#/properties/permissions/items/required",keyword:"required",params:{missingProperty: "permission"},message:"must have required property '"+"permission"+"'",schema:schema59.properties.permissions.items.required,parentSchema:schema59.properties.permissions.items,data:data39};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data39.reason === undefined){
const err51 = {instancePath:instancePath+"/permissions/" + i10,schemaPath:"#/properties/permissions/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema59.properties.permissions.items.required,parentSchema:schema59.properties.permissions.items,data:data39};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data39){
if(!(((key4 === "permission") || (key4 === "reason")) || (key4 === "showIf"))){
const err52 = {instancePath:instancePath+"/permissions/" + i10,schemaPath:"#/properties/permissions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.permissions.items,data:data39};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data39.permission !== undefined){
let data40 = data39.permission;
if(typeof data40 === "string"){
if(!pattern190.test(data40)){
const err53 = {instancePath:instancePath+"/permissions/" + i10+"/permission",schemaPath:"#/properties/permissions/items/properties/permission/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z-]{1,30}(:[^\\u0000-\\u001f]{1,200})?$"},message:"must match pattern \""+"^[a-z][a-z-]{1,30}(:[^\\u0000-\\u001f]{1,200})?$"+"\"",schema:"^[a-z][a-z-]{1,30}(:[^\\u0000-\\u001f]{1,200})?$",parentSchema:schema59.properties.permissions.items.properties.permission,data:data40};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/permissions/" + i10+"/permission",schemaPath:"#/properties/permissions/items/properties/permission/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.permissions.items.properties.permission.type,parentSchema:schema59.properties.permissions.items.properties.permission,data:data40};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data39.reason !== undefined){
if(!(validate184(data39.reason, {instancePath:instancePath+"/permissions/" + i10+"/reason",parentData:data39,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
if(data39.showIf !== undefined){
if(!(validate209(data39.showIf, {instancePath:instancePath+"/permissions/" + i10+"/showIf",parentData:data39,parentDataProperty:"showIf",rootData}))){
vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/permissions/" + i10,schemaPath:"#/properties/permissions/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.permissions.items.type,parentSchema:schema59.properties.permissions.items,data:data39};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.permissions.type,parentSchema:schema59.properties.permissions,data:data38};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.migrations !== undefined){
let data43 = data.migrations;
if(Array.isArray(data43)){
if(data43.length > 50){
const err57 = {instancePath:instancePath+"/migrations",schemaPath:"#/properties/migrations/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema59.properties.migrations,data:data43};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len11 = data43.length;
for(let i11=0; i11<len11; i11++){
if(!(validate255(data43[i11], {instancePath:instancePath+"/migrations/" + i11,parentData:data43,parentDataProperty:i11,rootData}))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
}
}
else {
const err58 = {instancePath:instancePath+"/migrations",schemaPath:"#/properties/migrations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.migrations.type,parentSchema:schema59.properties.migrations,data:data43};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.notes !== undefined){
if(!(validate201(data.notes, {instancePath:instancePath+"/notes",parentData:data,parentDataProperty:"notes",rootData}))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
}
if(data.backup !== undefined){
if(!(validate201(data.backup, {instancePath:instancePath+"/backup",parentData:data,parentDataProperty:"backup",rootData}))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
}
if(data.resources !== undefined){
let data47 = data.resources;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key5 in data47){
if(!(((key5 === "memory") || (key5 === "cpus")) || (key5 === "disk"))){
const err59 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.resources,data:data47};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data47.memory !== undefined){
if(!(validate267(data47.memory, {instancePath:instancePath+"/resources/memory",parentData:data47,parentDataProperty:"memory",rootData}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
if(data47.cpus !== undefined){
let data49 = data47.cpus;
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 1024 || isNaN(data49)){
const err60 = {instancePath:instancePath+"/resources/cpus",schemaPath:"#/properties/resources/properties/cpus/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1024},message:"must be <= 1024",schema:1024,parentSchema:schema59.properties.resources.properties.cpus,data:data49};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data49 < 0.01 || isNaN(data49)){
const err61 = {instancePath:instancePath+"/resources/cpus",schemaPath:"#/properties/resources/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema59.properties.resources.properties.cpus,data:data49};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/resources/cpus",schemaPath:"#/properties/resources/properties/cpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema59.properties.resources.properties.cpus.type,parentSchema:schema59.properties.resources.properties.cpus,data:data49};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data47.disk !== undefined){
if(!(validate267(data47.disk, {instancePath:instancePath+"/resources/disk",parentData:data47,parentDataProperty:"disk",rootData}))){
vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors);
errors = vErrors.length;
}
}
}
else {
const err63 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.resources.type,parentSchema:schema59.properties.resources,data:data47};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.verification !== undefined){
let data51 = data.verification;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.run === undefined){
const err64 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'",schema:schema59.properties.verification.required,parentSchema:schema59.properties.verification,data:data51};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key6 in data51){
if(!(((key6 === "run") || (key6 === "date")) || (key6 === "unverified"))){
const err65 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.verification,data:data51};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data51.run !== undefined){
let data52 = data51.run;
if(typeof data52 !== "string"){
const err66 = {instancePath:instancePath+"/verification/run",schemaPath:"#/properties/verification/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.verification.properties.run.type,parentSchema:schema59.properties.verification.properties.run,data:data52};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!(((data52 === "real") || (data52 === "stand-in")) || (data52 === "no"))){
const err67 = {instancePath:instancePath+"/verification/run",schemaPath:"#/properties/verification/properties/run/enum",keyword:"enum",params:{allowedValues: schema59.properties.verification.properties.run.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.verification.properties.run.enum,parentSchema:schema59.properties.verification.properties.run,data:data52};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data51.date !== undefined){
let data53 = data51.date;
if(typeof data53 === "string"){
if(!pattern199.test(data53)){
const err68 = {instancePath:instancePath+"/verification/date",schemaPath:"#/properties/verification/properties/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",parentSchema:schema59.properties.verification.properties.date,data:data53};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/verification/date",schemaPath:"#/properties/verification/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.verification.properties.date.type,parentSchema:schema59.properties.verification.properties.date,data:data53};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data51.unverified !== undefined){
let data54 = data51.unverified;
if(Array.isArray(data54)){
if(data54.length > 20){
const err70 = {instancePath:instancePath+"/verification/unverified",schemaPath:"#/properties/verification/properties/unverified/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema59.properties.verification.properties.unverified,data:data54};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len12 = data54.length;
for(let i12=0; i12<len12; i12++){
if(!(validate184(data54[i12], {instancePath:instancePath+"/verification/unverified/" + i12,parentData:data54,parentDataProperty:i12,rootData}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
}
else {
const err71 = {instancePath:instancePath+"/verification/unverified",schemaPath:"#/properties/verification/properties/unverified/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.verification.properties.unverified.type,parentSchema:schema59.properties.verification.properties.unverified,data:data54};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/verification",schemaPath:"#/properties/verification/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.verification.type,parentSchema:schema59.properties.verification,data:data51};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.replaces !== undefined){
let data56 = data.replaces;
if(Array.isArray(data56)){
if(data56.length > 10){
const err73 = {instancePath:instancePath+"/replaces",schemaPath:"#/properties/replaces/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema59.properties.replaces,data:data56};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const len13 = data56.length;
for(let i13=0; i13<len13; i13++){
if(!(validate182(data56[i13], {instancePath:instancePath+"/replaces/" + i13,parentData:data56,parentDataProperty:i13,rootData}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
}
}
else {
const err74 = {instancePath:instancePath+"/replaces",schemaPath:"#/properties/replaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.replaces.type,parentSchema:schema59.properties.replaces,data:data56};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
validate181.errors = vErrors;
return errors === 0;
}

export const validateRegistry = validate272;
const schema80 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"registry.schema.json","type":"object","properties":{"schemaVersion":{"type":"integer","enum":[1]},"name":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,100}$"},"sequence":{"type":"integer","minimum":1},"published":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},"apps":{"type":"array","maxItems":20000,"items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"name":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,300}$"},"version":{"type":"string","pattern":"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},"appVersion":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,300}$"},"description":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,300}$"},"type":{"type":"string","enum":["app","tool","integration","theme"]},"categories":{"type":"array","maxItems":4,"items":{"type":"string","pattern":"^[a-z]{1,30}$"}},"tags":{"type":"array","maxItems":20,"items":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"license":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]{1,300}$"},"featured":{"type":"boolean"},"architectures":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^[a-z0-9]{1,20}$"}},"requires":{"type":"object","properties":{"orbitr":{"type":"string","pattern":"^[0-9A-Za-z.*^~<>=| -]{1,100}$"},"engineApi":{"type":"string","pattern":"^1\\.[0-9]{2}$"}},"additionalProperties":false},"dependencies":{"type":"array","maxItems":10,"items":{"type":"object","properties":{"template":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"},"version":{"type":"string","pattern":"^[0-9A-Za-z.*^~<>=| -]{1,100}$"},"optional":{"type":"boolean"}},"required":["template","version","optional"],"additionalProperties":false}},"shares":{"type":"boolean"},"replaces":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,39}$"}},"digest":{"type":"string","pattern":"^[0-9a-f]{64}$"},"files":{"type":"array","minItems":2,"maxItems":200,"items":{"type":"object","properties":{"path":{"type":"string","pattern":"^[A-Za-z0-9_.][A-Za-z0-9._@+/-]{0,199}$"},"size":{"type":"integer","minimum":0,"maximum":2097152},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"}},"required":["path","size","sha256"],"additionalProperties":false}}},"required":["id","name","version","description","type","categories","tags","license","featured","architectures","requires","dependencies","shares","replaces","digest","files"],"additionalProperties":false}}},"required":["schemaVersion","name","sequence","published","apps"],"additionalProperties":false};
const pattern200 = new RegExp("^[^\\u0000-\\u001f\\u007f]{1,100}$", "u");
const pattern201 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$", "u");
const pattern207 = new RegExp("^[a-z]{1,30}$", "u");
const pattern210 = new RegExp("^[a-z0-9]{1,20}$", "u");
const pattern216 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern217 = new RegExp("^[A-Za-z0-9_.][A-Za-z0-9._@+/-]{0,199}$", "u");

function validate272(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="registry.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sequence === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sequence"},message:"must have required property '"+"sequence"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.published === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "published"},message:"must have required property '"+"published"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.apps === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apps"},message:"must have required property '"+"apps"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "name")) || (key0 === "sequence")) || (key0 === "published")) || (key0 === "apps"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err6 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema80.properties.schemaVersion.type,parentSchema:schema80.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(data0 === 1)){
const err7 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema80.properties.schemaVersion.enum},message:"must be equal to one of the allowed values",schema:schema80.properties.schemaVersion.enum,parentSchema:schema80.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(!pattern200.test(data1)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]{1,100}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]{1,100}$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]{1,100}$",parentSchema:schema80.properties.name,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.name.type,parentSchema:schema80.properties.name,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sequence !== undefined){
let data2 = data.sequence;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema80.properties.sequence.type,parentSchema:schema80.properties.sequence,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/sequence",schemaPath:"#/properties/sequence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema80.properties.sequence,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.published !== undefined){
let data3 = data.published;
if(typeof data3 === "string"){
if(!pattern201.test(data3)){
const err12 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$"+"\"",schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z$",parentSchema:schema80.properties.published,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.published.type,parentSchema:schema80.properties.published,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.apps !== undefined){
let data4 = data.apps;
if(Array.isArray(data4)){
if(data4.length > 20000){
const err14 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/maxItems",keyword:"maxItems",params:{limit: 20000},message:"must NOT have more than 20000 items",schema:20000,parentSchema:schema80.properties.apps,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err15 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.name === undefined){
const err16 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.version === undefined){
const err17 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.description === undefined){
const err18 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.type === undefined){
const err19 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.categories === undefined){
const err20 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "categories"},message:"must have required property '"+"categories"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data5.tags === undefined){
const err21 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.license === undefined){
const err22 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "license"},message:"must have required property '"+"license"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data5.featured === undefined){
const err23 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "featured"},message:"must have required property '"+"featured"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data5.architectures === undefined){
const err24 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "architectures"},message:"must have required property '"+"architectures"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data5.requires === undefined){
const err25 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "requires"},message:"must have required property '"+"requires"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data5.dependencies === undefined){
const err26 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "dependencies"},message:"must have required property '"+"dependencies"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data5.shares === undefined){
const err27 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "shares"},message:"must have required property '"+"shares"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data5.replaces === undefined){
const err28 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "replaces"},message:"must have required property '"+"replaces"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data5.digest === undefined){
const err29 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data5.files === undefined){
const err30 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema80.properties.apps.items.required,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key1 in data5){
if(!(func2.call(schema80.properties.apps.items.properties, key1))){
const err31 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 === "string"){
if(!pattern45.test(data6)){
const err32 = {instancePath:instancePath+"/apps/" + i0+"/id",schemaPath:"#/properties/apps/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema80.properties.apps.items.properties.id,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/apps/" + i0+"/id",schemaPath:"#/properties/apps/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.id.type,parentSchema:schema80.properties.apps.items.properties.id,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.name !== undefined){
let data7 = data5.name;
if(typeof data7 === "string"){
if(!pattern163.test(data7)){
const err34 = {instancePath:instancePath+"/apps/" + i0+"/name",schemaPath:"#/properties/apps/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]{1,300}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]{1,300}$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]{1,300}$",parentSchema:schema80.properties.apps.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/apps/" + i0+"/name",schemaPath:"#/properties/apps/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.name.type,parentSchema:schema80.properties.apps.items.properties.name,data:data7};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data5.version !== undefined){
let data8 = data5.version;
if(typeof data8 === "string"){
if(!pattern164.test(data8)){
const err36 = {instancePath:instancePath+"/apps/" + i0+"/version",schemaPath:"#/properties/apps/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"},message:"must match pattern \""+"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$"+"\"",schema:"^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]{1,40})?$",parentSchema:schema80.properties.apps.items.properties.version,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/apps/" + i0+"/version",schemaPath:"#/properties/apps/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.version.type,parentSchema:schema80.properties.apps.items.properties.version,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data5.appVersion !== undefined){
let data9 = data5.appVersion;
if(typeof data9 === "string"){
if(!pattern163.test(data9)){
const err38 = {instancePath:instancePath+"/apps/" + i0+"/appVersion",schemaPath:"#/properties/apps/items/properties/appVersion/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]{1,300}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]{1,300}$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]{1,300}$",parentSchema:schema80.properties.apps.items.properties.appVersion,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/apps/" + i0+"/appVersion",schemaPath:"#/properties/apps/items/properties/appVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.appVersion.type,parentSchema:schema80.properties.apps.items.properties.appVersion,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data5.description !== undefined){
let data10 = data5.description;
if(typeof data10 === "string"){
if(!pattern163.test(data10)){
const err40 = {instancePath:instancePath+"/apps/" + i0+"/description",schemaPath:"#/properties/apps/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]{1,300}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]{1,300}$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]{1,300}$",parentSchema:schema80.properties.apps.items.properties.description,data:data10};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/apps/" + i0+"/description",schemaPath:"#/properties/apps/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.description.type,parentSchema:schema80.properties.apps.items.properties.description,data:data10};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data5.type !== undefined){
let data11 = data5.type;
if(typeof data11 !== "string"){
const err42 = {instancePath:instancePath+"/apps/" + i0+"/type",schemaPath:"#/properties/apps/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.type.type,parentSchema:schema80.properties.apps.items.properties.type,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((((data11 === "app") || (data11 === "tool")) || (data11 === "integration")) || (data11 === "theme"))){
const err43 = {instancePath:instancePath+"/apps/" + i0+"/type",schemaPath:"#/properties/apps/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema80.properties.apps.items.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema80.properties.apps.items.properties.type.enum,parentSchema:schema80.properties.apps.items.properties.type,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data5.categories !== undefined){
let data12 = data5.categories;
if(Array.isArray(data12)){
if(data12.length > 4){
const err44 = {instancePath:instancePath+"/apps/" + i0+"/categories",schemaPath:"#/properties/apps/items/properties/categories/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items",schema:4,parentSchema:schema80.properties.apps.items.properties.categories,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(!pattern207.test(data13)){
const err45 = {instancePath:instancePath+"/apps/" + i0+"/categories/" + i1,schemaPath:"#/properties/apps/items/properties/categories/items/pattern",keyword:"pattern",params:{pattern: "^[a-z]{1,30}$"},message:"must match pattern \""+"^[a-z]{1,30}$"+"\"",schema:"^[a-z]{1,30}$",parentSchema:schema80.properties.apps.items.properties.categories.items,data:data13};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/apps/" + i0+"/categories/" + i1,schemaPath:"#/properties/apps/items/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.categories.items.type,parentSchema:schema80.properties.apps.items.properties.categories.items,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/apps/" + i0+"/categories",schemaPath:"#/properties/apps/items/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.items.properties.categories.type,parentSchema:schema80.properties.apps.items.properties.categories,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data5.tags !== undefined){
let data14 = data5.tags;
if(Array.isArray(data14)){
if(data14.length > 20){
const err48 = {instancePath:instancePath+"/apps/" + i0+"/tags",schemaPath:"#/properties/apps/items/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema80.properties.apps.items.properties.tags,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(typeof data15 === "string"){
if(!pattern45.test(data15)){
const err49 = {instancePath:instancePath+"/apps/" + i0+"/tags/" + i2,schemaPath:"#/properties/apps/items/properties/tags/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema80.properties.apps.items.properties.tags.items,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/apps/" + i0+"/tags/" + i2,schemaPath:"#/properties/apps/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.tags.items.type,parentSchema:schema80.properties.apps.items.properties.tags.items,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/apps/" + i0+"/tags",schemaPath:"#/properties/apps/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.items.properties.tags.type,parentSchema:schema80.properties.apps.items.properties.tags,data:data14};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data5.license !== undefined){
let data16 = data5.license;
if(typeof data16 === "string"){
if(!pattern163.test(data16)){
const err52 = {instancePath:instancePath+"/apps/" + i0+"/license",schemaPath:"#/properties/apps/items/properties/license/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]{1,300}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f]{1,300}$"+"\"",schema:"^[^\\u0000-\\u001f\\u007f]{1,300}$",parentSchema:schema80.properties.apps.items.properties.license,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/apps/" + i0+"/license",schemaPath:"#/properties/apps/items/properties/license/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.license.type,parentSchema:schema80.properties.apps.items.properties.license,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data5.featured !== undefined){
let data17 = data5.featured;
if(typeof data17 !== "boolean"){
const err54 = {instancePath:instancePath+"/apps/" + i0+"/featured",schemaPath:"#/properties/apps/items/properties/featured/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema80.properties.apps.items.properties.featured.type,parentSchema:schema80.properties.apps.items.properties.featured,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data5.architectures !== undefined){
let data18 = data5.architectures;
if(Array.isArray(data18)){
if(data18.length > 10){
const err55 = {instancePath:instancePath+"/apps/" + i0+"/architectures",schemaPath:"#/properties/apps/items/properties/architectures/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema80.properties.apps.items.properties.architectures,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(typeof data19 === "string"){
if(!pattern210.test(data19)){
const err56 = {instancePath:instancePath+"/apps/" + i0+"/architectures/" + i3,schemaPath:"#/properties/apps/items/properties/architectures/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{1,20}$"},message:"must match pattern \""+"^[a-z0-9]{1,20}$"+"\"",schema:"^[a-z0-9]{1,20}$",parentSchema:schema80.properties.apps.items.properties.architectures.items,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/apps/" + i0+"/architectures/" + i3,schemaPath:"#/properties/apps/items/properties/architectures/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.architectures.items.type,parentSchema:schema80.properties.apps.items.properties.architectures.items,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/apps/" + i0+"/architectures",schemaPath:"#/properties/apps/items/properties/architectures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.items.properties.architectures.type,parentSchema:schema80.properties.apps.items.properties.architectures,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data5.requires !== undefined){
let data20 = data5.requires;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
if(!((key2 === "orbitr") || (key2 === "engineApi"))){
const err59 = {instancePath:instancePath+"/apps/" + i0+"/requires",schemaPath:"#/properties/apps/items/properties/requires/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema80.properties.apps.items.properties.requires,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.orbitr !== undefined){
let data21 = data20.orbitr;
if(typeof data21 === "string"){
if(!pattern167.test(data21)){
const err60 = {instancePath:instancePath+"/apps/" + i0+"/requires/orbitr",schemaPath:"#/properties/apps/items/properties/requires/properties/orbitr/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z.*^~<>=| -]{1,100}$"},message:"must match pattern \""+"^[0-9A-Za-z.*^~<>=| -]{1,100}$"+"\"",schema:"^[0-9A-Za-z.*^~<>=| -]{1,100}$",parentSchema:schema80.properties.apps.items.properties.requires.properties.orbitr,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/apps/" + i0+"/requires/orbitr",schemaPath:"#/properties/apps/items/properties/requires/properties/orbitr/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.requires.properties.orbitr.type,parentSchema:schema80.properties.apps.items.properties.requires.properties.orbitr,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data20.engineApi !== undefined){
let data22 = data20.engineApi;
if(typeof data22 === "string"){
if(!pattern168.test(data22)){
const err62 = {instancePath:instancePath+"/apps/" + i0+"/requires/engineApi",schemaPath:"#/properties/apps/items/properties/requires/properties/engineApi/pattern",keyword:"pattern",params:{pattern: "^1\\.[0-9]{2}$"},message:"must match pattern \""+"^1\\.[0-9]{2}$"+"\"",schema:"^1\\.[0-9]{2}$",parentSchema:schema80.properties.apps.items.properties.requires.properties.engineApi,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/apps/" + i0+"/requires/engineApi",schemaPath:"#/properties/apps/items/properties/requires/properties/engineApi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.requires.properties.engineApi.type,parentSchema:schema80.properties.apps.items.properties.requires.properties.engineApi,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/apps/" + i0+"/requires",schemaPath:"#/properties/apps/items/properties/requires/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.properties.apps.items.properties.requires.type,parentSchema:schema80.properties.apps.items.properties.requires,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data5.dependencies !== undefined){
let data23 = data5.dependencies;
if(Array.isArray(data23)){
if(data23.length > 10){
const err65 = {instancePath:instancePath+"/apps/" + i0+"/dependencies",schemaPath:"#/properties/apps/items/properties/dependencies/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema80.properties.apps.items.properties.dependencies,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.template === undefined){
const err66 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4,schemaPath:"#/properties/apps/items/properties/dependencies/items/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema80.properties.apps.items.properties.dependencies.items.required,parentSchema:schema80.properties.apps.items.properties.dependencies.items,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data24.version === undefined){
const err67 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4,schemaPath:"#/properties/apps/items/properties/dependencies/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema80.properties.apps.items.properties.dependencies.items.required,parentSchema:schema80.properties.apps.items.properties.dependencies.items,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data24.optional === undefined){
const err68 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4,schemaPath:"#/properties/apps/items/properties/dependencies/items/required",keyword:"required",params:{missingProperty: "optional"},message:"must have required property '"+"optional"+"'",schema:schema80.properties.apps.items.properties.dependencies.items.required,parentSchema:schema80.properties.apps.items.properties.dependencies.items,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key3 in data24){
if(!(((key3 === "template") || (key3 === "version")) || (key3 === "optional"))){
const err69 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4,schemaPath:"#/properties/apps/items/properties/dependencies/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema80.properties.apps.items.properties.dependencies.items,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data24.template !== undefined){
let data25 = data24.template;
if(typeof data25 === "string"){
if(!pattern45.test(data25)){
const err70 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4+"/template",schemaPath:"#/properties/apps/items/properties/dependencies/items/properties/template/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema80.properties.apps.items.properties.dependencies.items.properties.template,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4+"/template",schemaPath:"#/properties/apps/items/properties/dependencies/items/properties/template/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.dependencies.items.properties.template.type,parentSchema:schema80.properties.apps.items.properties.dependencies.items.properties.template,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data24.version !== undefined){
let data26 = data24.version;
if(typeof data26 === "string"){
if(!pattern167.test(data26)){
const err72 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4+"/version",schemaPath:"#/properties/apps/items/properties/dependencies/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z.*^~<>=| -]{1,100}$"},message:"must match pattern \""+"^[0-9A-Za-z.*^~<>=| -]{1,100}$"+"\"",schema:"^[0-9A-Za-z.*^~<>=| -]{1,100}$",parentSchema:schema80.properties.apps.items.properties.dependencies.items.properties.version,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4+"/version",schemaPath:"#/properties/apps/items/properties/dependencies/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.dependencies.items.properties.version.type,parentSchema:schema80.properties.apps.items.properties.dependencies.items.properties.version,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.optional !== undefined){
let data27 = data24.optional;
if(typeof data27 !== "boolean"){
const err74 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4+"/optional",schemaPath:"#/properties/apps/items/properties/dependencies/items/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema80.properties.apps.items.properties.dependencies.items.properties.optional.type,parentSchema:schema80.properties.apps.items.properties.dependencies.items.properties.optional,data:data27};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/apps/" + i0+"/dependencies/" + i4,schemaPath:"#/properties/apps/items/properties/dependencies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.properties.apps.items.properties.dependencies.items.type,parentSchema:schema80.properties.apps.items.properties.dependencies.items,data:data24};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/apps/" + i0+"/dependencies",schemaPath:"#/properties/apps/items/properties/dependencies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.items.properties.dependencies.type,parentSchema:schema80.properties.apps.items.properties.dependencies,data:data23};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data5.shares !== undefined){
let data28 = data5.shares;
if(typeof data28 !== "boolean"){
const err77 = {instancePath:instancePath+"/apps/" + i0+"/shares",schemaPath:"#/properties/apps/items/properties/shares/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema80.properties.apps.items.properties.shares.type,parentSchema:schema80.properties.apps.items.properties.shares,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data5.replaces !== undefined){
let data29 = data5.replaces;
if(Array.isArray(data29)){
if(data29.length > 10){
const err78 = {instancePath:instancePath+"/apps/" + i0+"/replaces",schemaPath:"#/properties/apps/items/properties/replaces/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema80.properties.apps.items.properties.replaces,data:data29};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
if(typeof data30 === "string"){
if(!pattern45.test(data30)){
const err79 = {instancePath:instancePath+"/apps/" + i0+"/replaces/" + i5,schemaPath:"#/properties/apps/items/properties/replaces/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,39}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,39}$"+"\"",schema:"^[a-z0-9][a-z0-9-]{0,39}$",parentSchema:schema80.properties.apps.items.properties.replaces.items,data:data30};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/apps/" + i0+"/replaces/" + i5,schemaPath:"#/properties/apps/items/properties/replaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.replaces.items.type,parentSchema:schema80.properties.apps.items.properties.replaces.items,data:data30};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/apps/" + i0+"/replaces",schemaPath:"#/properties/apps/items/properties/replaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.items.properties.replaces.type,parentSchema:schema80.properties.apps.items.properties.replaces,data:data29};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data5.digest !== undefined){
let data31 = data5.digest;
if(typeof data31 === "string"){
if(!pattern216.test(data31)){
const err82 = {instancePath:instancePath+"/apps/" + i0+"/digest",schemaPath:"#/properties/apps/items/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema80.properties.apps.items.properties.digest,data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/apps/" + i0+"/digest",schemaPath:"#/properties/apps/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.digest.type,parentSchema:schema80.properties.apps.items.properties.digest,data:data31};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data5.files !== undefined){
let data32 = data5.files;
if(Array.isArray(data32)){
if(data32.length > 200){
const err84 = {instancePath:instancePath+"/apps/" + i0+"/files",schemaPath:"#/properties/apps/items/properties/files/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema80.properties.apps.items.properties.files,data:data32};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data32.length < 2){
const err85 = {instancePath:instancePath+"/apps/" + i0+"/files",schemaPath:"#/properties/apps/items/properties/files/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema80.properties.apps.items.properties.files,data:data32};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len6 = data32.length;
for(let i6=0; i6<len6; i6++){
let data33 = data32[i6];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.path === undefined){
const err86 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6,schemaPath:"#/properties/apps/items/properties/files/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema80.properties.apps.items.properties.files.items.required,parentSchema:schema80.properties.apps.items.properties.files.items,data:data33};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data33.size === undefined){
const err87 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6,schemaPath:"#/properties/apps/items/properties/files/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema80.properties.apps.items.properties.files.items.required,parentSchema:schema80.properties.apps.items.properties.files.items,data:data33};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data33.sha256 === undefined){
const err88 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6,schemaPath:"#/properties/apps/items/properties/files/items/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema80.properties.apps.items.properties.files.items.required,parentSchema:schema80.properties.apps.items.properties.files.items,data:data33};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key4 in data33){
if(!(((key4 === "path") || (key4 === "size")) || (key4 === "sha256"))){
const err89 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6,schemaPath:"#/properties/apps/items/properties/files/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema80.properties.apps.items.properties.files.items,data:data33};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data33.path !== undefined){
let data34 = data33.path;
if(typeof data34 === "string"){
if(!pattern217.test(data34)){
const err90 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/path",schemaPath:"#/properties/apps/items/properties/files/items/properties/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.][A-Za-z0-9._@+/-]{0,199}$"},message:"must match pattern \""+"^[A-Za-z0-9_.][A-Za-z0-9._@+/-]{0,199}$"+"\"",schema:"^[A-Za-z0-9_.][A-Za-z0-9._@+/-]{0,199}$",parentSchema:schema80.properties.apps.items.properties.files.items.properties.path,data:data34};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/path",schemaPath:"#/properties/apps/items/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.files.items.properties.path.type,parentSchema:schema80.properties.apps.items.properties.files.items.properties.path,data:data34};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data33.size !== undefined){
let data35 = data33.size;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err92 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/size",schemaPath:"#/properties/apps/items/properties/files/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema80.properties.apps.items.properties.files.items.properties.size.type,parentSchema:schema80.properties.apps.items.properties.files.items.properties.size,data:data35};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 2097152 || isNaN(data35)){
const err93 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/size",schemaPath:"#/properties/apps/items/properties/files/items/properties/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2097152},message:"must be <= 2097152",schema:2097152,parentSchema:schema80.properties.apps.items.properties.files.items.properties.size,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err94 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/size",schemaPath:"#/properties/apps/items/properties/files/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema80.properties.apps.items.properties.files.items.properties.size,data:data35};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
if(data33.sha256 !== undefined){
let data36 = data33.sha256;
if(typeof data36 === "string"){
if(!pattern216.test(data36)){
const err95 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/sha256",schemaPath:"#/properties/apps/items/properties/files/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema80.properties.apps.items.properties.files.items.properties.sha256,data:data36};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6+"/sha256",schemaPath:"#/properties/apps/items/properties/files/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.apps.items.properties.files.items.properties.sha256.type,parentSchema:schema80.properties.apps.items.properties.files.items.properties.sha256,data:data36};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/apps/" + i0+"/files/" + i6,schemaPath:"#/properties/apps/items/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.properties.apps.items.properties.files.items.type,parentSchema:schema80.properties.apps.items.properties.files.items,data:data33};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/apps/" + i0+"/files",schemaPath:"#/properties/apps/items/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.items.properties.files.type,parentSchema:schema80.properties.apps.items.properties.files,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/apps/" + i0,schemaPath:"#/properties/apps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.properties.apps.items.type,parentSchema:schema80.properties.apps.items,data:data5};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.apps.type,parentSchema:schema80.properties.apps,data:data4};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.type,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
validate272.errors = vErrors;
return errors === 0;
}

export const validateRouting = validate101;
const schema32 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"routing.schema.json","type":"object","properties":{"route":{"$ref":"#/definitions/route"},"middlewares":{"$ref":"#/definitions/middlewares"}},"additionalProperties":false,"definitions":{"route":{"type":"object","properties":{"host":{"type":["string","array"],"items":{"type":"string"}},"subdomain":{"type":["string","array"],"items":{"type":"string"}},"path":{"type":"string"},"strip":{"type":"boolean"},"port":{"type":"integer","minimum":1,"maximum":65535},"scheme":{"type":"string","enum":["http","https"]},"tls":{"type":["boolean","string"],"examples":["auto","off","internal","passthrough"]},"httpsRedirect":{"type":"boolean"},"middlewares":{"$ref":"#/definitions/middlewareList"},"priority":{"type":"integer","minimum":-1000,"maximum":1000},"secureHeaders":{"type":"boolean"},"tcp":{"type":"integer","minimum":1,"maximum":65535},"udp":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false},"middlewares":{"type":"object","additionalProperties":{"$ref":"#/definitions/middlewareOrList"}},"middlewareOrList":{"type":["object","array"],"properties":{"auth":{"$ref":"#/definitions/auth"},"headers":{"$ref":"#/definitions/headers"},"cors":{"$ref":"#/definitions/cors"},"rate-limit":{"$ref":"#/definitions/rateLimit"},"compression":{"type":"boolean"},"ip-allow":{"$ref":"#/definitions/texts"},"redirect":{"$ref":"#/definitions/redirect"},"strip-prefix":{"$ref":"#/definitions/texts"},"body-limit":{"type":["string","integer"]}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"items":{"$ref":"#/definitions/middleware"}},"middlewareList":{"type":"array","items":{"$ref":"#/definitions/middleware"}},"middleware":{"type":["string","object"],"properties":{"auth":{"$ref":"#/definitions/auth"},"headers":{"$ref":"#/definitions/headers"},"cors":{"$ref":"#/definitions/cors"},"rate-limit":{"$ref":"#/definitions/rateLimit"},"compression":{"type":"boolean"},"ip-allow":{"$ref":"#/definitions/texts"},"redirect":{"$ref":"#/definitions/redirect"},"strip-prefix":{"$ref":"#/definitions/texts"},"body-limit":{"type":["string","integer"]}},"minProperties":1,"maxProperties":1,"additionalProperties":false},"texts":{"type":["string","array"],"items":{"type":"string"}},"auth":{"type":"object","properties":{"basic":{"type":"object","properties":{"users":{"type":"array","minItems":1,"items":{"type":"string"}},"realm":{"type":"string"}},"required":["users"],"additionalProperties":false},"forward":{"type":"object","properties":{"address":{"type":"string"},"responseHeaders":{"type":"array","items":{"type":"string"}}},"required":["address"],"additionalProperties":false}},"minProperties":1,"maxProperties":1,"additionalProperties":false},"headers":{"type":"object","properties":{"request":{"$ref":"#/definitions/headerChanges"},"response":{"$ref":"#/definitions/headerChanges"}},"minProperties":1,"additionalProperties":false},"headerChanges":{"type":"object","additionalProperties":{"type":["string","null"]}},"cors":{"type":"object","properties":{"origins":{"type":"array","minItems":1,"items":{"type":"string"}},"methods":{"type":"array","items":{"type":"string"}},"headers":{"type":"array","items":{"type":"string"}},"expose":{"type":"array","items":{"type":"string"}},"credentials":{"type":"boolean"},"maxAge":{"$ref":"#/definitions/duration"}},"required":["origins"],"additionalProperties":false},"rateLimit":{"type":"object","properties":{"average":{"type":"integer","minimum":1,"maximum":1000000},"period":{"$ref":"#/definitions/duration"},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"required":["average"],"additionalProperties":false},"redirect":{"type":"object","properties":{"to":{"type":"string"},"permanent":{"type":"boolean"},"keepPath":{"type":"boolean"}},"required":["to"],"additionalProperties":false},"duration":{"type":"string","pattern":"^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$"}}};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema33.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.host !== undefined){
let data0 = data.host;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: schema33.properties.host.type},message:"must be string,array",schema:schema33.properties.host.type,parentSchema:schema33.properties.host,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/host/" + i0,schemaPath:"#/properties/host/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.host.items.type,parentSchema:schema33.properties.host.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
if(data.subdomain !== undefined){
let data2 = data.subdomain;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/subdomain",schemaPath:"#/properties/subdomain/type",keyword:"type",params:{type: schema33.properties.subdomain.type},message:"must be string,array",schema:schema33.properties.subdomain.type,parentSchema:schema33.properties.subdomain,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/subdomain/" + i1,schemaPath:"#/properties/subdomain/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.subdomain.items.type,parentSchema:schema33.properties.subdomain.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.path !== undefined){
let data4 = data.path;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.strip !== undefined){
let data5 = data.strip;
if(typeof data5 !== "boolean"){
const err6 = {instancePath:instancePath+"/strip",schemaPath:"#/properties/strip/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.strip.type,parentSchema:schema33.properties.strip,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.port !== undefined){
let data6 = data.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.port.type,parentSchema:schema33.properties.port,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.port,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.port,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.scheme !== undefined){
let data7 = data.scheme;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.scheme.type,parentSchema:schema33.properties.scheme,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data7 === "http") || (data7 === "https"))){
const err11 = {instancePath:instancePath+"/scheme",schemaPath:"#/properties/scheme/enum",keyword:"enum",params:{allowedValues: schema33.properties.scheme.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.scheme.enum,parentSchema:schema33.properties.scheme,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tls !== undefined){
let data8 = data.tls;
if((typeof data8 !== "boolean") && (typeof data8 !== "string")){
const err12 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: schema33.properties.tls.type},message:"must be boolean,string",schema:schema33.properties.tls.type,parentSchema:schema33.properties.tls,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.httpsRedirect !== undefined){
let data9 = data.httpsRedirect;
if(typeof data9 !== "boolean"){
const err13 = {instancePath:instancePath+"/httpsRedirect",schemaPath:"#/properties/httpsRedirect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.httpsRedirect.type,parentSchema:schema33.properties.httpsRedirect,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.middlewares !== undefined){
if(!(validate103(data.middlewares, {instancePath:instancePath+"/middlewares",parentData:data,parentDataProperty:"middlewares",rootData}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data11 = data.priority;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.priority.type,parentSchema:schema33.properties.priority,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema33.properties.priority,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11 < -1000 || isNaN(data11)){
const err16 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000},message:"must be >= -1000",schema:-1000,parentSchema:schema33.properties.priority,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.secureHeaders !== undefined){
let data12 = data.secureHeaders;
if(typeof data12 !== "boolean"){
const err17 = {instancePath:instancePath+"/secureHeaders",schemaPath:"#/properties/secureHeaders/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.secureHeaders.type,parentSchema:schema33.properties.secureHeaders,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.tcp !== undefined){
let data13 = data.tcp;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err18 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.tcp.type,parentSchema:schema33.properties.tcp,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 65535 || isNaN(data13)){
const err19 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.tcp,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err20 = {instancePath:instancePath+"/tcp",schemaPath:"#/properties/tcp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.tcp,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.udp !== undefined){
let data14 = data.udp;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err21 = {instancePath:instancePath+"/udp",schemaPath:"#/properties/udp/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.udp.type,parentSchema:schema33.properties.udp,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 65535 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/udp",schemaPath:"#/properties/udp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.udp,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err23 = {instancePath:instancePath+"/udp",schemaPath:"#/properties/udp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.udp,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate128(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}


function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="routing.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "route") || (key0 === "middlewares"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.route !== undefined){
if(!(validate102(data.route, {instancePath:instancePath+"/route",parentData:data,parentDataProperty:"route",rootData}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
if(data.middlewares !== undefined){
if(!(validate127(data.middlewares, {instancePath:instancePath+"/middlewares",parentData:data,parentDataProperty:"middlewares",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}

