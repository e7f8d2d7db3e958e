package gezhi.browser;

import com.microsoft.playwright.Page;
import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** A journey with a phone in the field, which looks what has arrived at the server. */
abstract class FieldWalk extends Journey {
    static final String CITY = "3503";

    @Autowired
    CaseQueries queries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    Page inTheField(String login) {
        Page page = phone();
        FieldPhone.enter(page, address(""), login);
        return page;
    }

    Scope grid() {
        return Scoped.call(Scope.system(CITY), () -> {
            UUID person = accounts.findByLogin("grid").orElseThrow().person();
            String division = postings.listHeldBy(person).getFirst().division();
            return Scope.person(CITY, Role.GRID_WORKER, person, division, null);
        });
    }

    List<CaseRow> list(String text) {
        return Scoped.call(grid(), () -> queries.list(CaseFilter.ALL.text(text), ""))
                .rows();
    }

    long count(String text) {
        return Scoped.call(grid(), () -> queries.count(CaseFilter.ALL.text(text)));
    }

    int photos(UUID id) {
        return Scoped.call(grid(), () -> queries.find(id))
                .orElseThrow()
                .timeline()
                .getFirst()
                .photos()
                .size();
    }

    void forgiveTheNetwork() {
        forgive("ERR_INTERNET_DISCONNECTED");
        forgive("ERR_FAILED");
    }
}
