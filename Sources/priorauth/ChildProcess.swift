import Glibc

/// A program run to its end with limits: its output is read up to a size, its time and memory end with it.
struct ChildProcess {
  /// How it ended.
  enum End: Equatable {
    case exited(Int32)
    /// By a signal other than for its time.
    case killed
    case outOfTime
    case tooMuchOutput
    case notStarted(Int32)
  }

  struct Result {
    var end: End
    var output: [UInt8]
    var errors: [UInt8]
  }

  /// What a child may use.
  struct Limits {
    var outputBytes: Int
    /// Of computing; on a busy machine it may take a few times as long by the clock on the wall.
    var seconds: Int
    var memoryKilobytes: Int
  }

  private static let errorBytes = 8192

  /// Runs a program with arguments. It sees an empty standard input, no other open file, and of the environment only
  /// what is given here.
  static func run(
    _ program: String, _ arguments: [String], environment: [String], limits: Limits
  ) -> Result {
    // A limit can't be set between the start of a child and its program, so a shell sets them and becomes it.
    let script =
      "ulimit -c 0 && ulimit -v \(limits.memoryKilobytes) && ulimit -S -t \(limits.seconds) && ulimit -H -t \(limits.seconds + 1) || exit 126; exec \"$@\""
    var pipes = Pipes()
    guard pipes.open() else { return Result(end: .notStarted(errno), output: [], errors: []) }
    defer { pipes.close() }
    var child: pid_t = 0
    let error = spawn(
      &child, ["/bin/sh", "-c", script, "sh", program] + arguments, environment, pipes)
    pipes.closeWritingEnds()
    guard error == 0 else { return Result(end: .notStarted(error), output: [], errors: []) }
    var reading = Reading(pipes, limits, errorBytes: errorBytes)
    let stopped = reading.toTheEnd()
    if stopped != nil { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return Result(end: stopped ?? end(status), output: reading.output, errors: reading.errors)
  }

  private static func end(_ status: Int32) -> End {
    switch status & 0x7F {
    case 0: .exited((status >> 8) & 0xFF)
    case SIGXCPU: .outOfTime
    default: .killed
    }
  }

  private static func spawn(
    _ child: inout pid_t, _ words: [String], _ environment: [String], _ pipes: Pipes
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes.output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, pipes.errors.write, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts ends with it; and the signals as a program expects them.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    // As C wants them: pointers with a null at the end.
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, variables)
  }
}

extension ChildProcess {
  /// The two ways from a child to its parent.
  struct Pipes {
    var output = (read: Int32(-1), write: Int32(-1))
    var errors = (read: Int32(-1), write: Int32(-1))

    mutating func open() -> Bool { Self.pair(&output) && Self.pair(&errors) }

    mutating func closeWritingEnds() {
      Self.close(&output.write)
      Self.close(&errors.write)
    }

    mutating func close() {
      closeWritingEnds()
      Self.close(&output.read)
      Self.close(&errors.read)
    }

    private static func pair(_ ends: inout (read: Int32, write: Int32)) -> Bool {
      var pair: [Int32] = [-1, -1]
      guard pipe(&pair) == 0 else { return false }
      ends = (pair[0], pair[1])
      return pair.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }

    private static func close(_ descriptor: inout Int32) {
      if descriptor >= 0 { Glibc.close(descriptor) }
      descriptor = -1
    }
  }

  /// Reads both pipes until the child has closed them or a limit is reached.
  struct Reading {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private var waiting: [pollfd]
    private let limits: Limits
    private let errorBytes: Int
    private let deadline: Int

    init(_ pipes: Pipes, _ limits: Limits, errorBytes: Int) {
      self.limits = limits
      self.errorBytes = errorBytes
      waiting = [pipes.output.read, pipes.errors.read].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      deadline = Self.milliseconds() + limits.seconds * 4000
    }

    /// Nil when the child closed both pipes, else why reading stopped.
    mutating func toTheEnd() -> End? {
      var block = [UInt8](repeating: 0, count: 65_536)
      while waiting.contains(where: { $0.fd >= 0 }) {
        let left = deadline - Self.milliseconds()
        guard left > 0 else { return .outOfTime }
        let ready = poll(&waiting, nfds_t(waiting.count), Int32(left))
        if ready < 0, errno != EINTR { return .notStarted(errno) }
        guard ready > 0 else { continue }
        for place in waiting.indices where waiting[place].revents != 0 {
          let count = block.withUnsafeMutableBytes { read(waiting[place].fd, $0.baseAddress, $0.count) }
          if count < 0, errno == EINTR { continue }
          guard count > 0 else {
            // A negative descriptor is one that poll leaves out.
            waiting[place].fd = -1
            continue
          }
          if place == 1 {
            errors += block[..<min(count, errorBytes - errors.count)]
          } else {
            guard output.count + count <= limits.outputBytes else { return .tooMuchOutput }
            output += block[..<count]
          }
        }
      }
      return nil
    }

    private static func milliseconds() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
  }
}
