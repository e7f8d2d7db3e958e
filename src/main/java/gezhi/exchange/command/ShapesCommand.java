package gezhi.exchange.command;

import gezhi.exchange.shapes.ShapeImport;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import shapes FILE…} */
@Command(name = "shapes", mixinStandardHelpOptions = true)
class ShapesCommand implements Callable<Integer> {
    private final LazyApplication application;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--city", paramLabel = "CODE", descriptionKey = "option.city.one")
    private @Nullable String city;

    @Option(names = "--gcj02", descriptionKey = "option.gcj02")
    private boolean gcj02;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            defaultValue = "utf-8",
            converter = EncodingConverter.class,
            descriptionKey = "option.encoding")
    private Encoding encoding = Encoding.UTF_8;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.files.shapes")
    private List<Path> files = List.of();

    ShapesCommand(LazyApplication application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        List<SourceFile> sources = Files.existing(files, spec);
        Optional<String> into = StandingCity.find(application, city, spec);
        if (into.isEmpty()) {
            return Commands.REFUSED;
        }
        ShapeImport imports = application.bean(ShapeImport.class);
        Console console = new Console(application, spec.commandLine(), dryRun);
        return Scoped.call(
                Scope.system(into.get()),
                () -> console.show(progress -> imports.run(sources, encoding, gcj02, dryRun, progress)));
    }
}
