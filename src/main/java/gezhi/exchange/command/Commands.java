package gezhi.exchange.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;

/**
 * The commands of the program, for {@code java -jar gezhi.jar import …}. Help and mistakes in usage are answered before anything is
 * started; a command that has work to do starts the application without its web and its timers.
 *
 * <p>Exit codes: 0 done; 1 the input was refused, nothing changed; 2 wrong usage; 3 failure.
 */
public final class Commands {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private static final Set<String> ASKING = Set.of("-h", "--help", "-V", "--version");

    private Commands() {}

    /** True when the arguments name a command, or ask for help, rather than start the web application. */
    public static boolean areIn(String... args) {
        return args.length > 0 && (!args[0].startsWith("-") || ASKING.contains(args[0]));
    }

    /**
     * Runs the command that {@code args} name and gives the exit code. Settings of the application ({@code --spring.…}, {@code
     * --gezhi.…}, {@code --logging.…}) may stand among them.
     */
    public static int run(Class<?> application, String... args) {
        Predicate<String> isSetting = arg -> arg.matches("--(spring|gezhi|logging)\\..*");
        List<String> settings = Arrays.stream(args).filter(isSetting).toList();
        String[] rest = Arrays.stream(args).filter(isSetting.negate()).toArray(String[]::new);
        try (LazyApplication started = new LazyApplication(application, settings)) {
            return commandLine(started).execute(rest);
        }
    }

    static CommandLine commandLine(LazyApplication application) {
        Words help = Words.ofThisMachine();
        CommandLine line = new CommandLine(new RootCommand(), new Factory(application))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Commands::misused)
                .setExecutionExceptionHandler(Commands::failed);
        describe(line, help);
        return line;
    }

    /** A failure is ours to explain in one line; the stack is for the log. */
    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        return FAILURE;
    }

    private static int misused(CommandLine.ParameterException mistake, String... args) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println(mistake.getMessage());
        line.getErr()
                .println(Words.ofThisMachine()
                        .of("command.see-help", line.getCommandSpec().qualifiedName(" ")));
        return USAGE;
    }

    private static void describe(CommandLine line, Words help) {
        CommandLine.Model.CommandSpec spec = line.getCommandSpec();
        spec.exitCodeOnExecutionException(FAILURE).exitCodeOnInvalidInput(USAGE);
        spec.usageMessage()
                .width(100)
                .description(help.of("command." + spec.qualifiedName(".").replace(' ', '.')))
                .footer(help.of("command.footer").split("\n", -1));
        spec.resourceBundle(help.bundle());
        line.getSubcommands().values().forEach(child -> describe(child, help));
    }

    private record Factory(LazyApplication application) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == DivisionsCommand.class) {
                return type.cast(new DivisionsCommand(application));
            }
            if (type == ShapesCommand.class) {
                return type.cast(new ShapesCommand(application));
            }
            if (type == CasesCommand.class) {
                return type.cast(new CasesCommand(application));
            }
            if (type == AdministratorCommand.class) {
                return type.cast(new AdministratorCommand(application));
            }
            if (type == MemberKeysCommand.class) {
                return type.cast(new MemberKeysCommand(application));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
