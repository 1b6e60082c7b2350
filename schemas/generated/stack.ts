/* Generated from schemas/stack.schema.json by `npm run generate`; do not edit. */

export type StringOrList = string | string[];
/**
 * How to build the image: a context directory, or details.
 */
export type Build =
  | string
  | {
      context?: string;
      dockerfile?: string;
      dockerfile_inline?: string;
      args?: KeyValues;
      ssh?: KeyValues;
      labels?: KeyValues;
      cache_from?: string[];
      cache_to?: string[];
      no_cache?: boolean | string;
      no_cache_filter?: StringOrList;
      additional_contexts?: KeyValues;
      network?: string;
      pull?: boolean | string;
      target?: string;
      shm_size?: number | string;
      extra_hosts?: ExtraHosts;
      isolation?: string;
      privileged?: boolean | string;
      secrets?: FileGrants;
      tags?: string[];
      ulimits?: Ulimits;
      platforms?: string[];
      entitlements?: string[];
      provenance?: boolean | string;
      sbom?: boolean | string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
/**
 * A mapping, or a list of KEY=VALUE.
 */
export type KeyValues =
  | {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       */
      [k: string]: string | number | boolean | null;
    }
  | string[];
export type ExtraHosts =
  | {
      [k: string]: string | string[];
    }
  | string[];
export type FileGrants = (
  | string
  | {
      source?: string;
      target?: string;
      uid?: string;
      gid?: string;
      mode?: number | string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }
)[];
/**
 * Replaces the CMD of the image. Null: the image's; an empty list: none.
 */
export type Command = null | string | string[];
/**
 * Replaces the ENTRYPOINT of the image, and drops its CMD.
 */
export type Command1 = null | string | string[];
/**
 * A mapping, or a list of KEY=VALUE.
 */
export type KeyValues1 =
  | {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       */
      [k: string]: string | number | boolean | null;
    }
  | string[];
/**
 * Files with variables; later files win, `environment` wins over all.
 */
export type EnvFile =
  | string
  | (
      | string
      | {
          path: string;
          format?: string;
          required?: boolean | string;
        }
    )[];
/**
 * Files with labels.
 */
export type StringOrList1 = string | string[];
/**
 * A mapping, or a list of KEY=VALUE.
 */
export type KeyValues2 =
  | {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       */
      [k: string]: string | number | boolean | null;
    }
  | string[];
/**
 * A mapping, or a list of KEY=VALUE.
 */
export type KeyValues3 =
  | {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` ".+".
       */
      [k: string]: string | number | boolean | null;
    }
  | string[];
export type Port =
  | number
  | string
  | {
      name?: string;
      mode?: string;
      host_ip?: string;
      target?: number | string;
      published?: number | string;
      protocol?: string;
      app_protocol?: string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
export type Mount =
  | string
  | {
      type: 'bind' | 'volume' | 'tmpfs' | 'cluster' | 'npipe' | 'image';
      source?: string;
      target?: string;
      read_only?: boolean | string;
      consistency?: string;
      bind?: {
        propagation?: string;
        create_host_path?: boolean | string;
        recursive?: 'enabled' | 'disabled' | 'writable' | 'readonly';
        selinux?: 'z' | 'Z';
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
      volume?: {
        labels?: KeyValues;
        nocopy?: boolean | string;
        subpath?: string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
      tmpfs?: {
        size?: number | string;
        mode?: number | string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
      image?: {
        subpath?: string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
/**
 * Directories in memory.
 */
export type StringOrList2 = string | string[];
/**
 * Networks to join, by key.
 */
export type ServiceNetworks =
  | string[]
  | {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
       */
      [k: string]: {
        aliases?: string[];
        interface_name?: string;
        ipv4_address?: string;
        ipv6_address?: string;
        link_local_ips?: string[];
        mac_address?: string;
        driver_opts?: {
          [k: string]: string | number;
        };
        priority?: number;
        gw_priority?: number;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      } | null;
    };
/**
 * Services that must be ready first.
 */
export type DependsOn =
  | string[]
  | {
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
       */
      [k: string]: {
        condition: 'service_started' | 'service_healthy' | 'service_completed_successfully';
        restart?: boolean | string;
        required?: boolean | string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
    };
/**
 * Replicas, resources and restart policy.
 */
export type Deploy = {
  mode?: string;
  endpoint_mode?: string;
  replicas?: number | string;
  labels?: KeyValues;
  update_config?: {
    parallelism?: number | string;
    delay?: string;
    failure_action?: string;
    monitor?: string;
    max_failure_ratio?: number | string;
    order?: 'start-first' | 'stop-first';
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  rollback_config?: {
    parallelism?: number | string;
    delay?: string;
    failure_action?: string;
    monitor?: string;
    max_failure_ratio?: number | string;
    order?: 'start-first' | 'stop-first';
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  resources?: {
    limits?: {
      cpus?: number | string;
      memory?: string;
      pids?: number | string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
    reservations?: {
      cpus?: number | string;
      memory?: string;
      generic_resources?: {
        discrete_resource_spec?: {
          kind?: string;
          value?: number | string;
          /**
           * This interface was referenced by `undefined`'s JSON-Schema definition
           * via the `patternProperty` "^x-".
           */
          [k: string]: unknown;
        };
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      }[];
      devices?: DeviceRequest[];
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  restart_policy?: {
    condition?: string;
    delay?: string;
    max_attempts?: number | string;
    window?: string;
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  placement?: {
    constraints?: string[];
    preferences?: {
      spread?: string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }[];
    max_replicas_per_node?: number | string;
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  /**
   * This interface was referenced by `undefined`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
} | null;
/**
 * Configs to put into the container.
 */
export type FileGrants1 = (
  | string
  | {
      source?: string;
      target?: string;
      uid?: string;
      gid?: string;
      mode?: number | string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }
)[];
/**
 * Secrets to put into the container.
 */
export type FileGrants2 = (
  | string
  | {
      source?: string;
      target?: string;
      uid?: string;
      gid?: string;
      mode?: number | string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }
)[];
export type Device =
  | string
  | {
      source: string;
      target?: string;
      permissions?: string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
export type Gpus =
  | string
  | {
      capabilities?: string[];
      count?: number | string;
      device_ids?: string[];
      driver?: string;
      options?: KeyValues;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }[];
/**
 * Lines for /etc/hosts.
 */
export type ExtraHosts1 =
  | {
      [k: string]: string | string[];
    }
  | string[];
/**
 * A string is split into words like a shell does, without running one.
 */
export type Command2 = null | string | string[];
/**
 * A command as in Compose, or a mapping with command and timeout.
 */
export type Hook1 =
  | string
  | string[]
  | {
      command: string | string[];
      /**
       * How long it may take, for example 10m.
       */
      timeout?: string;
    };
export type MiddlewareDefinition =
  | string
  | {
      auth?: AuthOptions;
      headers?: HeadersOptions;
      cors?: CorsOptions;
      'rate-limit'?: RateLimitOptions;
      compression?: boolean;
      'ip-allow'?: Texts;
      redirect?: RedirectOptions;
      'strip-prefix'?: Texts;
      /**
       * Largest body of a request, for example 10m.
       */
      'body-limit'?: string | number;
    };
export type Texts = string | string[];
/**
 * In the order in which a request meets them: names of orbitr.yaml, or written out.
 */
export type MiddlewareList = MiddlewareDefinition[];
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
export type Network = {
  name?: string;
  driver?: string;
  driver_opts?: {
    [k: string]: string | number;
  };
  ipam?: {
    driver?: string;
    config?: {
      subnet?: string;
      ip_range?: string;
      gateway?: string;
      aux_addresses?: {
        [k: string]: string;
      };
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }[];
    options?: {
      [k: string]: string;
    };
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  /**
   * Exists already; never created, changed or removed.
   */
  external?:
    | boolean
    | string
    | {
        name?: string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
  internal?: boolean | string;
  enable_ipv4?: boolean | string;
  enable_ipv6?: boolean | string;
  attachable?: boolean | string;
  labels?: KeyValues;
  /**
   * This interface was referenced by `undefined`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
} | null;
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
export type Volume = {
  name?: string;
  driver?: string;
  driver_opts?: {
    [k: string]: string | number;
  };
  /**
   * Exists already; never created, changed or removed.
   */
  external?:
    | boolean
    | string
    | {
        name?: string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
  labels?: KeyValues;
  /**
   * This interface was referenced by `undefined`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
} | null;

/**
 * A stack file: the Compose Specification plus `x-orbitr`. Types are unions rather than `oneOf`, so that a wrong value yields one message about that value.
 */
export interface StackFile {
  /**
   * Ignored; Compose no longer needs it.
   */
  version?: string;
  /**
   * Project name. In stacks/ the name of the file or folder decides.
   */
  name?: string;
  /**
   * Other Compose files whose services belong to this stack.
   */
  include?: (
    | string
    | {
        path?: StringOrList;
        env_file?: StringOrList;
        project_directory?: string;
      }
  )[];
  services?: {
    [k: string]: Service;
  };
  networks?: {
    [k: string]: Network;
  };
  volumes?: {
    [k: string]: Volume;
  };
  secrets?: {
    [k: string]: Secret;
  };
  configs?: {
    [k: string]: Config;
  };
  models?: {
    [k: string]: unknown;
  };
  'x-orbitr'?: Stack;
  /**
   * This interface was referenced by `StackFile`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
export interface Service {
  /**
   * Image to run: name, tag and digest.
   */
  image?: string;
  build?: Build;
  command?: Command;
  entrypoint?: Command1;
  environment?: KeyValues1;
  env_file?: EnvFile;
  label_file?: StringOrList1;
  labels?: KeyValues2;
  annotations?: KeyValues3;
  /**
   * Published ports: `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, or details.
   */
  ports?: Port[];
  /**
   * Ports that other containers may use; nothing is published.
   */
  expose?: (string | number)[];
  /**
   * Mounts: `[SOURCE:]TARGET[:OPTIONS]`, or details.
   */
  volumes?: Mount[];
  /**
   * Services or `container:NAME` whose mounts are taken over.
   */
  volumes_from?: string[];
  tmpfs?: StringOrList2;
  networks?: ServiceNetworks;
  /**
   * `bridge`, `host`, `none`, `service:NAME`, `container:NAME` or a network of the engine.
   */
  network_mode?: string;
  depends_on?: DependsOn;
  healthcheck?: Healthcheck;
  /**
   * `no`, `always`, `on-failure[:N]` or `unless-stopped`.
   */
  restart?: string;
  deploy?: Deploy;
  /**
   * Number of containers.
   */
  scale?: number | string;
  /**
   * The service exists only when one of these profiles is chosen.
   */
  profiles?: string[];
  configs?: FileGrants1;
  secrets?: FileGrants2;
  /**
   * Name of the one container.
   */
  container_name?: string;
  hostname?: string;
  domainname?: string;
  /**
   * User, or user:group.
   */
  user?: string;
  working_dir?: string;
  mac_address?: string;
  tty?: boolean | string;
  stdin_open?: boolean | string;
  /**
   * Run a small init as process 1.
   */
  init?: boolean | string;
  privileged?: boolean | string;
  /**
   * Read-only root file system.
   */
  read_only?: boolean | string;
  stop_signal?: string;
  /**
   * Time between the stop signal and the kill.
   */
  stop_grace_period?: string;
  /**
   * `always`, `never`, `missing`, `if_not_present`, `build`, `daily`, `weekly`, `every_DURATION`.
   */
  pull_policy?: string;
  pull_refresh_after?: string;
  platform?: string;
  runtime?: string;
  isolation?: string;
  cap_add?: string[];
  cap_drop?: string[];
  security_opt?: string[];
  group_add?: (string | number)[];
  /**
   * Devices of the host: `SOURCE[:TARGET[:PERMISSIONS]]`.
   */
  devices?: Device[];
  device_cgroup_rules?: string[];
  gpus?: Gpus;
  dns?: StringOrList;
  dns_opt?: string[];
  dns_search?: StringOrList;
  extra_hosts?: ExtraHosts1;
  links?: string[];
  external_links?: string[];
  sysctls?: KeyValues;
  ulimits?: Ulimits;
  shm_size?: number | string;
  mem_limit?: number | string;
  mem_reservation?: number | string;
  memswap_limit?: number | string;
  mem_swappiness?: number | string;
  cpus?: number | string;
  cpu_count?: string | number;
  cpu_percent?: string | number;
  cpu_period?: number | string;
  cpu_quota?: number | string;
  cpu_rt_period?: number | string;
  cpu_rt_runtime?: number | string;
  cpu_shares?: number | string;
  cpuset?: string;
  pids_limit?: number | string;
  oom_kill_disable?: boolean | string;
  oom_score_adj?: string | number;
  blkio_config?: Blkio;
  pid?: string | null;
  ipc?: string;
  uts?: string;
  userns_mode?: string;
  cgroup?: 'host' | 'private';
  cgroup_parent?: string;
  logging?: {
    driver?: string;
    options?: {
      [k: string]: string | number | null;
    };
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  storage_opt?: {
    [k: string]: string | number | boolean | null;
  };
  /**
   * Another service whose settings this one starts from.
   */
  extends?:
    | string
    | {
        service: string;
        file?: string;
      };
  attach?: boolean | string;
  credential_spec?: {
    config?: string;
    file?: string;
    registry?: string;
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  develop?: {
    watch?: {
      path: StringOrList;
      action: 'rebuild' | 'sync' | 'restart' | 'sync+restart' | 'sync+exec';
      target?: string;
      ignore?: StringOrList;
      include?: StringOrList;
      exec?: Hook;
      initial_sync?: boolean | string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    }[];
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  } | null;
  post_start?: Hook[];
  pre_stop?: Hook[];
  pre_start?: Hook[];
  provider?: {
    type: string;
    options?: {
      [k: string]: unknown;
    };
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^x-".
     */
    [k: string]: unknown;
  };
  models?:
    | unknown[]
    | {
        [k: string]: unknown;
      };
  use_api_socket?: boolean;
  'x-orbitr'?: Service1;
  /**
   * This interface was referenced by `Service`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
export interface Ulimits {
  /**
   * This interface was referenced by `Ulimits`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z]+$".
   */
  [k: string]:
    | number
    | string
    | {
        soft: number | string;
        hard: number | string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
}
/**
 * How to tell that the container works.
 */
export interface Healthcheck {
  /**
   * A string runs in a shell; a list begins with CMD, CMD-SHELL or NONE.
   */
  test?: string | string[];
  interval?: string;
  timeout?: string;
  retries?: number | string;
  start_period?: string;
  start_interval?: string;
  disable?: boolean | string;
  /**
   * This interface was referenced by `Healthcheck`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
export interface DeviceRequest {
  capabilities: string[];
  count?: number | string;
  device_ids?: string[];
  driver?: string;
  options?: KeyValues;
  /**
   * This interface was referenced by `DeviceRequest`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
export interface Blkio {
  weight?: number | string;
  weight_device?: {
    path?: string;
    weight?: number | string;
  }[];
  device_read_bps?: {
    path?: string;
    rate?: number | string;
  }[];
  device_read_iops?: {
    path?: string;
    rate?: number | string;
  }[];
  device_write_bps?: {
    path?: string;
    rate?: number | string;
  }[];
  device_write_iops?: {
    path?: string;
    rate?: number | string;
  }[];
}
export interface Hook {
  command: Command2;
  user?: string;
  privileged?: boolean | string;
  working_dir?: string;
  environment?: KeyValues;
  /**
   * This interface was referenced by `Hook`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
export interface Service1 {
  rollout?: Rollout;
  /**
   * Commands around a deployment, each in a container of its own with the service's image, networks, volumes and environment.
   */
  hooks?: {
    preDeploy?: Hook1;
    postDeploy?: Hook1;
  };
  /**
   * Where the service can be reached from outside.
   */
  routes?: Route[];
  /**
   * A check that Orbitr makes: one of http, tcp, exec and docker.
   */
  health?: {
    /**
     * A path, or more.
     */
    http?:
      | string
      | {
          /**
           * Default: /
           */
          path?: string;
          /**
           * In the container. May be left out when the service has just one.
           */
          port?: number | string;
          /**
           * With https the certificate is not checked.
           */
          scheme?: 'http' | 'https';
          method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST';
          headers?: {
            [k: string]: string | number;
          };
          /**
           * What is well: 204, "200-299", or a list of these. Default: 200-399; redirects are not followed.
           */
          status?: number | string | (number | string)[];
        };
    /**
     * A port of the container that takes connections.
     */
    tcp?:
      | number
      | string
      | {
          port: number | string;
        };
    /**
     * A command in the container that ends with 0.
     */
    exec?: string | (string | number)[];
    /**
     * The engine's own check, from healthcheck or from the image.
     */
    docker?: true;
    /**
     * A duration such as 90s or 1m30s.
     */
    interval?: string;
    /**
     * A duration such as 90s or 1m30s.
     */
    timeout?: string;
    retries?: number;
    /**
     * A duration such as 90s or 1m30s.
     */
    startPeriod?: string;
  };
  /**
   * What is done with a container that is unhealthy. Default: restart with `health`, else alert.
   */
  onUnhealthy?: 'restart' | 'recreate' | 'alert';
  /**
   * When a newer image is taken.
   */
  update?: {
    policy?: string;
    range?: string;
    /**
     * A duration such as 90s or 1m30s.
     */
    minAge?: string;
  };
  /**
   * What of this service is backed up.
   */
  backup?:
    | {
        [k: string]: unknown;
      }
    | boolean;
}
/**
 * How changed services are replaced.
 */
export interface Rollout {
  /**
   * auto: start-first where nothing forbids two containers at a time.
   */
  strategy?: 'auto' | 'start-first' | 'stop-first' | 'recreate';
  /**
   * How long a new container may take to become good, for example 5m.
   */
  timeout?: string;
  /**
   * How long it must stay up and healthy to be good, for example 5s.
   */
  monitor?: string;
  /**
   * false leaves a failed rollout as it stands.
   */
  rollback?: boolean;
  /**
   * How many replicas are replaced at a time.
   */
  parallelism?: number;
}
/**
 * One way in. Give host or subdomain for HTTP, tcp or udp for a port of the proxy.
 */
export interface Route {
  /**
   * Full name, or several. *.example.com is every name with one more label.
   */
  host?: string | string[];
  /**
   * Put before the domain of orbitr.yaml.
   */
  subdomain?: string | string[];
  /**
   * Only this path and what is below it.
   */
  path?: string;
  /**
   * Take the path off before the request goes on.
   */
  strip?: boolean;
  /**
   * In the container. May be left out when the service has exactly one.
   */
  port?: number;
  /**
   * How the container wants to be spoken to.
   */
  scheme?: 'http' | 'https';
  /**
   * auto, off, internal, or the name of a resolver in orbitr.yaml; passthrough for tcp.
   */
  tls?: boolean | string;
  /**
   * Send plain HTTP on to HTTPS; true unless tls is off.
   */
  httpsRedirect?: boolean;
  middlewares?: MiddlewareList;
  /**
   * Higher is asked first.
   */
  priority?: number;
  /**
   * Default headers for browsers; true unless said otherwise.
   */
  secureHeaders?: boolean;
  /**
   * Port of the proxy.
   */
  tcp?: number;
  /**
   * Port of the proxy.
   */
  udp?: number;
}
/**
 * Who may come in: basic, or forward to a service such as Authelia, Authentik or tinyauth.
 */
export interface AuthOptions {
  basic?: {
    /**
     * name:hash, the hash made by bcrypt (htpasswd -nB, caddy hash-password).
     *
     * @minItems 1
     */
    users: string[];
    realm?: string;
  };
  forward?: {
    /**
     * URL that is asked before each request.
     */
    address: string;
    /**
     * Headers of its answer that the app gets to see.
     */
    responseHeaders?: string[];
  };
}
export interface HeadersOptions {
  request?: HeaderChanges;
  response?: HeaderChanges;
}
/**
 * Header and value; null takes it away.
 */
export interface HeaderChanges {
  [k: string]: string | null;
}
export interface CorsOptions {
  /**
   * @minItems 1
   */
  origins: string[];
  methods?: string[];
  headers?: string[];
  expose?: string[];
  credentials?: boolean;
  /**
   * A duration such as 90s or 1m30s.
   */
  maxAge?: string;
}
export interface RateLimitOptions {
  /**
   * Requests in a period.
   */
  average: number;
  /**
   * A duration such as 90s or 1m30s.
   */
  period?: string;
  burst?: number;
}
export interface RedirectOptions {
  /**
   * For example https://www.example.com
   */
  to: string;
  permanent?: boolean;
  /**
   * true unless said otherwise.
   */
  keepPath?: boolean;
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
export interface Secret {
  name?: string;
  environment?: string;
  file?: string;
  /**
   * Exists already; never created, changed or removed.
   */
  external?:
    | boolean
    | string
    | {
        name?: string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
  labels?: KeyValues;
  driver?: string;
  driver_opts?: {
    [k: string]: string | number;
  };
  template_driver?: string;
  /**
   * This interface was referenced by `Secret`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-zA-Z0-9._-]+$".
 */
export interface Config {
  name?: string;
  content?: string;
  environment?: string;
  file?: string;
  /**
   * Exists already; never created, changed or removed.
   */
  external?:
    | boolean
    | string
    | {
        name?: string;
        /**
         * This interface was referenced by `undefined`'s JSON-Schema definition
         * via the `patternProperty` "^x-".
         */
        [k: string]: unknown;
      };
  labels?: KeyValues;
  template_driver?: string;
  /**
   * This interface was referenced by `Config`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
export interface Stack {
  /**
   * stopped: containers stay, but do not run.
   */
  run?: 'running' | 'stopped';
  /**
   * Look, but do not touch.
   */
  suspend?: boolean;
  /**
   * false keeps what the file no longer names.
   */
  prune?: boolean;
  /**
   * Stacks that must be Healthy first.
   */
  dependsOn?: string[];
  /**
   * Ids of steps that may lose data, as the plan names them.
   */
  approvals?: string[];
  /**
   * Compose profiles to choose; "*" chooses all.
   */
  profiles?: string[];
  rollout?: Rollout;
  /**
   * What the policy must grant to this stack.
   */
  permissions?: string[];
  /**
   * Values that a provider of orbitr.yaml keeps, as variables of the stack. Written out: no ${...} in it.
   *
   * @maxItems 50
   */
  secretsFrom?: {
    /**
     * Its name under secretProviders in orbitr.yaml.
     */
    provider: string;
    /**
     * What it keeps them under; the environment has none.
     */
    path?: string;
    /**
     * Variable: key there.
     */
    keys: {
      [k: string]: string;
    };
  }[];
  /**
   * Any new text replaces all containers once.
   */
  restartToken?: string | number;
  /**
   * Where the stack came from. Written at install; a stack that has it may use only what "permissions" grants.
   */
  template?: {
    id: string;
    version?: string | number;
    source?: string;
    digest?: string;
    /**
     * Dependency of the template: the stack that fulfils it.
     */
    needs?: {
      [k: string]: string;
    };
    /**
     * Dependencies of which the stack has only a part of its own.
     */
    shared?: string[];
  };
}
