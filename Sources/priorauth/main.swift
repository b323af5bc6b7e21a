import Commands
import Glibc

ProcessGuards.raise()
exit(Program.run().rawValue)
