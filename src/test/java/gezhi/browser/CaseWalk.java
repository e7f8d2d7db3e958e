package gezhi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.organizations.Offices;
import gezhi.people.Accounts;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A journey along the buttons of a case page, in the grid of the demonstration's people. */
abstract class CaseWalk extends Journey {
    static final String CITY = "3503";

    @Autowired
    Divisions divisions;

    @Autowired
    CaseQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Offices offices;

    @Autowired
    Cases cases;

    Outcome.Reported reported() {
        return reported(Scope.visitor(CITY), "东门", "垃圾没人收");
    }

    Outcome.Reported reported(Scope who, String address, String words) {
        Report report = new Report(
                UUID.randomUUID(), Report.Channel.WEB, "E0102", null, grid(), address, words, null, List.of());
        return (Outcome.Reported) Scoped.call(who, () -> cases.report(report));
    }

    /** Brought along that many steps by people who are none of those who walk. */
    Outcome.Reported after(Scope reporter, int steps) {
        Outcome.Reported reported = reported(reporter, "西门", "垃圾没人收");
        for (int step = 0; step < steps; step++) {
            act(reported, stranger(step), step(step));
        }
        return reported;
    }

    Action step(int step) {
        return switch (step) {
            case 0 -> Action.Collect.asReported();
            case 1 -> new Action.Dispatch(management(), "");
            case 2 -> new Action.Accept();
            case 3 -> new Action.FeedBack("已清运");
            default -> new Action.Confirm("");
        };
    }

    Scope stranger(int step) {
        UUID person = UUID.randomUUID();
        return switch (step) {
            case 0, 4 -> Scope.person(CITY, Role.COMMUNITY_DESK, person, grid(), null);
            case 1 -> Scope.person(CITY, Role.DISPATCHER, person, CITY, null);
            default -> Scope.person(CITY, Role.OFFICE_HANDLER, person, "", management());
        };
    }

    UUID management() {
        return Scoped.call(Scope.system(CITY), () -> offices.findNearest("urban-management", grid()))
                .orElseThrow()
                .id();
    }

    void act(Outcome.Reported reported, Scope who, Action action) {
        int version = Scoped.call(Scope.system(CITY), () -> queries.find(reported.caseId()))
                .orElseThrow()
                .row()
                .version();
        Outcome done = Scoped.call(who, () -> cases.act(reported.caseId(), version, UUID.randomUUID(), action));
        org.assertj.core.api.Assertions.assertThat(done).isInstanceOf(Outcome.Done.class);
    }

    /** Lets time pass for one row: what the statement says of {@code :city} and {@code :id}. */
    void change(String sql, UUID id) {
        Scoped.run(
                Scope.system(CITY),
                () -> transactions.executeWithoutResult(status ->
                        jdbc.sql(sql).param("city", CITY).param("id", id).update()));
    }

    Scope posted(String login, Role role) {
        return Scoped.call(Scope.system(CITY), () -> {
            UUID person = accounts.findByLogin(login).orElseThrow().person();
            String division = postings.listHeldBy(person).getFirst().division();
            return Scope.person(CITY, role, person, division, null);
        });
    }

    /** The grid of the demonstration's people. */
    String grid() {
        return Scoped.call(Scope.system(CITY), () -> first(first(first(first(CITY)))));
    }

    Outcome.Reported collected() {
        Outcome.Reported reported = reported();
        act(reported, stranger(0), step(0));
        return reported;
    }

    /** With the office of urban management, which works on it. */
    Outcome.Reported handling(Page street, Page office) {
        Outcome.Reported reported = collected();
        open(street, reported);
        dispatch(street);
        open(office, reported);
        press(office, "ACCEPT");
        return reported;
    }

    void open(Page page, Outcome.Reported reported) {
        page.navigate(address("/cases/" + reported.caseId()));
    }

    void follow(Page page, Outcome.Reported reported) {
        page.navigate(address("/f/" + reported.token()));
    }

    static void dispatch(Page street) {
        street.locator("[data-dialog=deed-DISPATCH]").click();
        street.locator("dialog[open] label", new Page.LocatorOptions().setHasText("城市管理"))
                .first()
                .click();
        street.locator("dialog[open] .btn-primary").click();
        assertThat(street.locator(".done")).isVisible();
    }

    /** A deed that needs words; behind "more" where it stands there. */
    static void say(Page page, String kind, String words) {
        begin(page, kind);
        page.locator("#" + kind + "-words").fill(words);
        finish(page);
    }

    static void press(Page page, String kind) {
        begin(page, kind);
        finish(page);
    }

    static void begin(Page page, String kind) {
        if (!page.locator("[data-dialog=deed-" + kind + "]").isVisible()) {
            page.locator(".aside-deeds summary").click();
        }
        page.locator("[data-dialog=deed-" + kind + "]").click();
    }

    static void finish(Page page) {
        page.locator("dialog[open] .btn-primary").click();
        assertThat(page.locator(".done")).isVisible();
    }

    static void showBeforeAndAfter(Page page) {
        page.locator("#SELF_HANDLE-before").setInputFiles(photo());
        page.locator("#SELF_HANDLE-photos").setInputFiles(photo());
        assertThat(page.locator("dialog[open] .previews li")).hasCount(2);
    }

    static FilePayload photo() {
        return FieldPhone.photo(0);
    }

    /** The buttons are there for others, not for this person now. */
    static void cannot(Page page, String kind) {
        assertThat(page.locator("main.case .head")).isVisible();
        assertThat(page.locator("[data-dialog=deed-" + kind + "]")).hasCount(0);
    }

    static void stands(Page page, String status) {
        assertThat(page.locator(".head .state")).hasText(status);
    }

    private String first(String code) {
        return divisions.children(code, "").rows().getFirst().code();
    }
}
