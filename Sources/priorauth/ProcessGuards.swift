import Glibc

/// What is switched off first thing, so that nothing of a member's data is left lying about.
enum ProcessGuards {
  static func raise() {
    // Copies and exports would otherwise be readable by the group.
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // The language's own crash report prints memory around the registers.
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
    // A reader that goes away ends the output with an error that can be handled, not the program.
    signal(SIGPIPE, SIG_IGN)
    // So does a file that must not grow any more.
    signal(SIGXFSZ, SIG_IGN)
  }
}
