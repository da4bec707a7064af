/** The stock y-websocket server on the newest `ws`. With YPERSISTENCE, a folder, it keeps boards in LevelDB. */
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

const { HOST, PORT } = process.env;
new WebSocketServer({ host: HOST, port: Number(PORT) }).on('connection', setupWSConnection);
