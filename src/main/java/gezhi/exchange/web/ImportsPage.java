package gezhi.exchange.web;

import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.text.Encoding;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The page of imports: a form for one kind, and what was imported before.
 *
 * @param mayImport false for those who may only look
 * @param accept file types that the file chooser offers
 */
record ImportsPage(
        boolean mayImport,
        List<JobKind> kinds,
        JobKind kind,
        String accept,
        List<Option> encodings,
        String encoding,
        List<Option> coordinates,
        String gcj02,
        List<Option> editions,
        String edition,
        List<Option> runs,
        String run,
        FormErrors errors,
        List<JobRow> jobs) {
    static ImportsPage of(
            boolean mayImport, ImportForm form, FormErrors errors, List<JobRow> jobs, UnaryOperator<String> words) {
        return new ImportsPage(
                mayImport,
                OfferedImports.KINDS,
                form.kindOrFirst(),
                accept(form.kindOrFirst()),
                List.of(
                        new Option(Encoding.AUTO.name(), words.apply("exchange.encoding.AUTO")),
                        new Option(Encoding.UTF_8.name(), "UTF-8"),
                        new Option(Encoding.GB18030.name(), "GBK / GB18030")),
                form.encodingOrAuto().name(),
                List.of(
                        new Option("false", words.apply("exchange.coordinates.wgs84")),
                        new Option("true", words.apply("exchange.coordinates.gcj02"))),
                String.valueOf(form.isGcj02()),
                List.of(
                        new Option("false", words.apply("exchange.edition.part")),
                        new Option("true", words.apply("exchange.edition.whole"))),
                String.valueOf(form.isEdition()),
                List.of(
                        new Option("true", words.apply("exchange.run.dry")),
                        new Option("false", words.apply("exchange.run.real"))),
                String.valueOf(form.isDry()),
                errors,
                jobs);
    }

    private static String accept(JobKind kind) {
        return switch (kind) {
            case SHAPES -> ".geojson,.json,.gz";
            case MEMBERS -> ".xlsx";
            case DIVISIONS, CASES -> ".csv,.gz,.txt";
        };
    }

    /** True when a second file must say what the columns are; then there is one file at a time. */
    public boolean asksMapping() {
        return kind == JobKind.CASES;
    }

    /** True when it must be known whether a list has all there is. */
    public boolean asksEdition() {
        return kind == JobKind.DIVISIONS;
    }

    /** True when the files hold coordinates. */
    public boolean asksCoordinates() {
        return kind == JobKind.SHAPES;
    }
}
