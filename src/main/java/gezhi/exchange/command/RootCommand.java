package gezhi.exchange.command;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program as such; its commands do the work. */
@Command(
        name = "gezhi",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        subcommands = {ImportCommand.class, AdministratorCommand.class, MemberKeysCommand.class})
class RootCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), Words.ofThisMachine().of("command.missing"));
    }

    static class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "gezhi "
                        + Optional.ofNullable(RootCommand.class.getPackage().getImplementationVersion())
                                .orElse("")
            };
        }
    }
}
