import Commands
import Glibc

ProcessGuards.raise()
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
