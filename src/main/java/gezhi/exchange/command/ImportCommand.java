package gezhi.exchange.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Gathers the imports. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        subcommands = {DivisionsCommand.class, ShapesCommand.class, CasesCommand.class})
class ImportCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), Words.ofThisMachine().of("command.missing"));
    }
}
