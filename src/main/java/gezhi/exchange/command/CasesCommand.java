package gezhi.exchange.command;

import gezhi.exchange.cases.CaseImport;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.gazetteer.Terms;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import cases FILE --mapping MAPPING} */
@Command(name = "cases", mixinStandardHelpOptions = true)
class CasesCommand implements Callable<Integer> {
    private final LazyApplication application;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final CityOptions into = new CityOptions();

    @Option(names = "--mapping", paramLabel = "MAPPING", required = true, descriptionKey = "option.mapping")
    @SuppressWarnings("NullAway.Init")
    private Path mapping;

    @Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "option.rejects")
    private @Nullable Path rejects;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            defaultValue = "utf-8",
            converter = EncodingConverter.class,
            descriptionKey = "option.encoding")
    private Encoding encoding = Encoding.UTF_8;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "option.files.cases")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    CasesCommand(LazyApplication application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        Terms terms = into.terms(false, false);
        SourceFile source = Files.existing(file, spec);
        SourceFile map = Files.existing(mapping, spec);
        Optional<String> city = city(terms);
        if (city.isEmpty()) {
            return Commands.REFUSED;
        }
        CaseImport imports = application.bean(CaseImport.class);
        Path leftOut = rejects == null ? Path.of(file + ".rejects.csv") : rejects;
        Console console = new Console(application, spec.commandLine(), into.dryRun()).keepingRejects(leftOut);
        return Scoped.call(
                Scope.system(city.get()),
                () -> console.show(progress ->
                        imports.run(source, map, encoding, Words.ofThisMachine().locale(), into.dryRun(), progress)));
    }

    /** A city that is to be founded is founded first, dry run or not: it holds nothing until something is imported. */
    private Optional<String> city(Terms terms) {
        if (terms.city() != null && terms.founding() != null) {
            String name = terms.cityName() == null ? terms.city() : terms.cityName();
            application.bean(Cities.class).found(terms.city(), name, terms.founding(), false);
        }
        return StandingCity.find(application, terms.city(), spec);
    }
}
