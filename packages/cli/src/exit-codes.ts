/** What the exit status of every command means. */
export const EXIT = {
  done: 0,
  /** The server, the network or this machine failed. The same command may succeed later. */
  failed: 1,
  /** The command line, a setting or a file is wrong. Nothing was changed. */
  refused: 2,
  /** The command was interrupted before its end. The same command with `--resume` goes on. */
  interrupted: 130,
} as const;

/** Describes them for `--help`. */
export const EXIT_HELP = `Exit status:
  0    done
  1    the server, the network or this machine failed; the same command may succeed later
  2    the command line, a setting or a file is wrong, and nothing was changed
  130  interrupted; an import goes on with --resume`;
