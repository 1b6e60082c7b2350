// The link in the terminal carries the set-up token behind "#", which no browser sends to a server: here it goes into the forms, and out of the address.
const token = new URLSearchParams(location.hash.slice(1)).get('token');
if (token) {
  for (const field of document.querySelectorAll('[data-fragment="token"]')) field.value = token;
  history.replaceState(null, '', location.pathname);
}
