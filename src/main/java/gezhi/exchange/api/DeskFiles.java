package gezhi.exchange.api;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Relations;
import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases as a key sees them at its desk; only within its scope. */
@Component
class DeskFiles {
    private final CaseQueries queries;
    private final Relations relations;

    DeskFiles(CaseQueries queries, Relations relations) {
        this.queries = queries;
        this.relations = relations;
    }

    Optional<CaseFile> find(String number) {
        return queries.findByNumber(number).flatMap(queries::find);
    }

    /** Deeds that the table allows at this desk and the key's grants open. */
    static List<Action.Kind> actions(CaseFile file, Caller caller) {
        return file.buttons().stream()
                .filter(kind -> Grant.of(kind).filter(caller::may).isPresent())
                .toList();
    }

    DeskViews.Whole whole(CaseFile file, Caller caller) {
        return new DeskViews.Whole(
                DeskViews.Line.of(file.row()),
                actions(file, caller),
                journal(file),
                file.replies().stream().map(Views.ReplyView::of).toList(),
                relations.of(file.row().id()));
    }

    static List<DeskViews.Entry> journal(CaseFile file) {
        return file.timeline().stream()
                .map(entry -> DeskViews.Entry.of(entry, file.row().number()))
                .toList();
    }
}
