package gezhi.exchange.command;

import gezhi.exchange.divisions.DivisionImport;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.territory.gazetteer.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import divisions FILE…} */
@Command(name = "divisions", mixinStandardHelpOptions = true)
class DivisionsCommand implements Callable<Integer> {
    private final LazyApplication application;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final CityOptions into = new CityOptions();

    @Option(names = "--found-cities", descriptionKey = "option.found-cities")
    private boolean foundCities;

    @Option(names = "--edition", descriptionKey = "option.edition")
    private boolean edition;

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            defaultValue = "utf-8",
            converter = EncodingConverter.class,
            descriptionKey = "option.encoding")
    private Encoding encoding = Encoding.UTF_8;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.files.divisions")
    private List<Path> files = List.of();

    DivisionsCommand(LazyApplication application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        Terms terms = into.terms(foundCities, edition);
        List<SourceFile> sources = Files.existing(files, spec);
        DivisionImport imports = application.bean(DivisionImport.class);
        return new Console(application, spec.commandLine(), into.dryRun())
                .show(progress -> imports.run(sources, encoding, terms, progress));
    }
}
