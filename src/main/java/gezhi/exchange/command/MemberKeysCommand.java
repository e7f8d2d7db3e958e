package gezhi.exchange.command;

import gezhi.membership.MemberKeyRotation;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code member-keys}: a new key for what is sealed of members, and everything sealed anew by it. */
@Command(name = "member-keys", mixinStandardHelpOptions = true)
class MemberKeysCommand implements Callable<Integer> {
    private final LazyApplication application;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--go-on", descriptionKey = "option.member-keys.go-on")
    private boolean goOn;

    MemberKeysCommand(LazyApplication application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        MemberKeyRotation rotation = application.bean(MemberKeyRotation.class);
        if (goOn) {
            rotation.reseal();
        } else {
            rotation.rotate();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.ofThisMachine().of("command.member-keys.done"));
        out.flush();
        return Commands.DONE;
    }
}
