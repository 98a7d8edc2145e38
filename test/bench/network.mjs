// How long a backup over a network takes by the command line beside raw restic, on the same data, with the same
// options, against the same servers on loopback, in one run:
//   node test/bench/network.mjs [--runs 3] [--scale 1] [--folder /where/there/is/room]
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { cpus, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rclonePath } from '../../build/rclone-path.mjs';
import { resticPath } from '../../build/restic-path.mjs';
import { median, remove, row, timed } from './measure.mjs';
import { makeSampleHome } from './sample-home.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    scale: { type: 'string', default: '1' },
    folder: { type: 'string' },
  },
});
const root = mkdtempSync(join(values.folder ?? tmpdir(), 'timelocker-bench-'));
const at = (name) => join(root, name);
const commandLine = resolve(import.meta.dirname, '../../out/main/headless.js');
const home = at('home');
const servers = [];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function serve(program, args, port, environment = {}) {
  servers.push(spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...environment } }));
  for (;;) {
    const isUp = await new Promise((answer) => {
      const socket = connect(port, '127.0.0.1', () => answer(true));
      socket.once('connect', () => socket.destroy());
      socket.once('error', () => answer(false));
    });
    if (isUp) return;
    await new Promise((later) => setTimeout(later, 20));
  }
}

async function restServer() {
  const port = await freePort();
  const args = ['serve', 'restic', at('rest'), '--addr', `127.0.0.1:${port}`, '--config', '/dev/null'];
  await serve(rclonePath(), args, port);
  return {
    name: 'REST',
    raw: (run) => ({ location: `rest:http://127.0.0.1:${port}/raw-${run}/`, options: [] }),
    words: (run) => ['--to-type', 'repository-rest', '--url', `http://127.0.0.1:${port}/ours-${run}`],
  };
}

async function sftpServer() {
  const port = await freePort();
  const key = (name) => execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  key('host-key');
  key('id');
  mkdirSync('/run/sshd', { recursive: true });
  const configuration = [
    `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${at('host-key')}\nAuthorizedKeysFile ${at('id.pub')}`,
    'PidFile none\nStrictModes no\nSubsystem sftp internal-sftp\n',
  ];
  writeFileSync(at('sshd_config'), configuration.join('\n'));
  await serve('/usr/sbin/sshd', ['-D', '-f', at('sshd_config')], port);
  const hostKey = readFileSync(at('host-key.pub'), 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(at('known_hosts'), `[127.0.0.1]:${port} ${hostKey}\n`);
  const { username } = userInfo();
  const print = execFileSync('ssh-keygen', ['-l', '-f', at('host-key.pub')], { encoding: 'utf8' });
  const command = `ssh -F none -p ${port} -l ${username} -i ${at('id')} -o BatchMode=yes -o UserKnownHostsFile=${at('known_hosts')} 127.0.0.1 -s sftp`;
  const account = ['--host', '127.0.0.1', '--port', String(port), '--user', username];
  const identity = ['--private-key-from', at('id'), '--fingerprint', print.split(' ')[1]];
  return {
    name: 'SFTP',
    raw: (run) => ({
      location: `sftp:${username}@127.0.0.1:${at(`sftp-raw-${run}`)}`,
      options: ['-o', `sftp.command=${command}`],
    }),
    words: (run) => [
      ...['--to-type', 'repository-sftp', ...account, ...identity],
      ...['--path', at(`sftp-ours-${run}`)],
    ],
  };
}

async function rawRun({ raw }, run) {
  const { location, options } = raw(run);
  const environment = {
    RESTIC_REPOSITORY: location,
    RESTIC_PASSWORD: 'bench',
    RESTIC_CACHE_DIR: at('raw-cache'),
  };
  remove(at('raw-cache'));
  await timed(resticPath(), [...options, '-q', 'init'], { environment });
  return (await timed(resticPath(), [...options, '-q', 'backup', home], { environment })).seconds;
}

async function ourRun({ words }, run) {
  const environment = { TIMELOCKER_HOME: at('state'), TIMELOCKER_PASSWORD: 'bench passphrase' };
  const ours = (args) => timed(process.execPath, [commandLine, ...args, '--json'], { environment });
  remove(at('state'));
  await ours(['setup', '--folder', home, '--exclude-preset', 'none', ...words(run)]);
  return (await ours(['backup'])).seconds;
}

try {
  for (const name of ['rest', 'home']) mkdirSync(at(name), { recursive: true });
  makeSampleHome(home, { scale: Number(values.scale) });
  console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'cpu'}, scale ${values.scale}\n`);
  console.log(
    '| first backup to | ours, s | raw restic, s | ratio of medians | goal |\n|---|---|---|---|---|',
  );
  for (const server of [await sftpServer(), await restServer()]) {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      theirs.push(await rawRun(server, run));
      ours.push(await ourRun(server, run));
    }
    console.log(row(server.name, ours, theirs, '<= 1.03'));
    if (median(ours) / median(theirs) > 1.03) process.exitCode = 1;
  }
} finally {
  for (const server of servers) server.kill('SIGKILL');
  remove(root);
}
