package gezhi.exchange.web;

import gezhi.exchange.Work;
import gezhi.exchange.divisions.DivisionImport;
import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.shapes.ShapeImport;
import gezhi.platform.scope.Scoped;
import gezhi.territory.gazetteer.Terms;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be imported on screen, into the city at hand. */
@Component
class OfferedImports {
    static final List<JobKind> KINDS = List.of(JobKind.DIVISIONS, JobKind.SHAPES);

    private final DivisionImport divisions;
    private final ShapeImport shapes;

    OfferedImports(DivisionImport divisions, ShapeImport shapes) {
        this.divisions = divisions;
        this.shapes = shapes;
    }

    /** The import that the form asks for, ready to run; it starts with files that may be deleted once it has ended. */
    Work of(ImportForm form, Uploads uploads) {
        Terms terms = new Terms(Scoped.current().city(), null, null, form.isDry());
        return switch (form.kindOrFirst()) {
            case DIVISIONS -> progress -> divisions.run(uploads.files(), form.encodingOrAuto(), terms, progress);
            case SHAPES ->
                progress -> shapes.run(uploads.files(), form.encodingOrAuto(), form.isGcj02(), form.isDry(), progress);
            case CASES -> throw new IllegalArgumentException("Not on screen");
        };
    }
}
