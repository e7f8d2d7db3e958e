package gezhi.exchange.web;

import gezhi.exchange.Work;
import gezhi.exchange.cases.CaseImport;
import gezhi.exchange.divisions.DivisionImport;
import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.members.MemberImport;
import gezhi.exchange.shapes.ShapeImport;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.gazetteer.Terms;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What can be imported on screen, into the city at hand. */
@Component
class OfferedImports {
    static final List<JobKind> KINDS = List.of(JobKind.values());

    private final DivisionImport divisions;
    private final ShapeImport shapes;
    private final CaseImport cases;
    private final MemberImport members;

    OfferedImports(DivisionImport divisions, ShapeImport shapes, CaseImport cases, MemberImport members) {
        this.divisions = divisions;
        this.shapes = shapes;
        this.cases = cases;
        this.members = members;
    }

    /** The import that the form asks for, ready to run; it starts with files that may be deleted once it has ended. */
    Work of(ImportForm form, Uploads uploads, Locale locale) {
        Scope by = Scoped.current();
        Terms terms = new Terms(by.city(), null, null, form.isEdition(), form.isDry());
        return switch (form.kindOrFirst()) {
            case DIVISIONS -> progress -> divisions.run(uploads.files(), form.encodingOrAuto(), terms, progress);
            case SHAPES ->
                progress -> shapes.run(uploads.files(), form.encodingOrAuto(), form.isGcj02(), form.isDry(), progress);
            case CASES ->
                progress -> cases.run(
                        uploads.files().getFirst(),
                        uploads.files().getLast(),
                        form.encodingOrAuto(),
                        locale,
                        form.isDry(),
                        progress);
            case MEMBERS -> progress -> members.run(uploads.files(), form.isDry(), by, progress);
        };
    }
}
