package gezhi.exchange.command;

import gezhi.people.Account;
import gezhi.people.AccountOutcome;
import gezhi.people.Administrators;
import gezhi.people.PasswordRules;
import gezhi.people.Passwords;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code administrator --login LOGIN}: another administrator, or the first one of a further city. The password is told once. */
@Command(name = "administrator", mixinStandardHelpOptions = true)
class AdministratorCommand implements Callable<Integer> {
    private final LazyApplication application;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--city", paramLabel = "CODE", descriptionKey = "option.administrator.city")
    private @Nullable String city;

    @Option(names = "--login", paramLabel = "LOGIN", required = true, descriptionKey = "option.administrator.login")
    private String login = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "option.administrator.name")
    private String name = "";

    AdministratorCommand(LazyApplication application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        Optional<String> into = StandingCity.find(application, city, spec);
        if (into.isEmpty()) {
            return Commands.REFUSED;
        }
        AccountOutcome outcome = application
                .bean(Administrators.class)
                .appoint(
                        into.get(),
                        new Account.Draft(name, login, null),
                        application.bean(Passwords.class).temporary());
        return switch (outcome) {
            case AccountOutcome.Refused(var reason) -> refuse(reason);
            case AccountOutcome.Done(Account account, String password) -> tell(account, String.valueOf(password));
        };
    }

    private int tell(Account account, String password) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.ofThisMachine().of("command.administrator.done", account.login(), password));
        out.flush();
        return Commands.DONE;
    }

    private int refuse(AccountOutcome.Reason reason) {
        String words = application
                .bean(MessageSource.class)
                .getMessage(
                        "people.refused." + reason.name(),
                        new Object[] {PasswordRules.SHORTEST},
                        Words.ofThisMachine().locale());
        spec.commandLine().getErr().println(words);
        return Commands.REFUSED;
    }
}
