// One conversation with /api/v1/live, taken up again by itself when it is lost.
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

export function converse({ opened, heard, lost }) {
  let wait = FIRST_WAIT;
  const connect = () => {
    const url = new URL('/api/v1/live', location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    socket.onopen = () => opened((message) => socket.send(JSON.stringify(message)));
    socket.onmessage = ({ data }) => {
      wait = FIRST_WAIT;
      heard(JSON.parse(data));
    };
    socket.onclose = () => {
      lost?.();
      setTimeout(connect, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };
  connect();
}
