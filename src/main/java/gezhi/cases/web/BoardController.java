package gezhi.cases.web;

import gezhi.cases.Board;
import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.Sending;
import gezhi.cases.loop.Step;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where things stand with the offices, and pressing where they are late. */
@Controller
@PreAuthorize("hasAnyRole('SUPERVISOR', 'DISPATCHER', 'LEADER', 'AUDITOR')")
class BoardController {
    private static final int SHOWN = 100;

    private final Board board;
    private final CaseQueries queries;
    private final Sending sending;
    private final Lines lines;
    private final Wordings wordings;

    BoardController(Board board, CaseQueries queries, Sending sending, Lines lines, Wordings wordings) {
        this.board = board;
        this.queries = queries;
        this.sending = sending;
        this.lines = lines;
        this.wordings = wordings;
    }

    /** @param office whose rows are shown; @param clock which of them */
    @GetMapping("/board")
    String board(
            @RequestParam(required = false) @Nullable UUID office,
            @RequestParam(defaultValue = "ANY") CaseFilter.Clock clock,
            Model model) {
        Wording wording = wordings.current();
        List<Board.Row> rows = board.list();
        BoardPage.Chosen chosen = rows.stream()
                .filter(row -> row.office().equals(office))
                .findFirst()
                .map(row -> chosen(row, clock, wording))
                .orElse(null);
        InboxPage.Sent sent = model.getAttribute(InboxController.SENT) instanceof InboxPage.Sent just ? just : null;
        model.addAttribute(
                "page",
                new BoardPage(
                        rows.stream().map(row -> light(row, wording)).toList(),
                        rows.size(),
                        chosen,
                        sent,
                        mayUrge(),
                        Scoped.current().role() != Role.DISPATCHER,
                        wording.say("cases.work.as-of", wording.minute(wording.now()))));
        return "cases/board";
    }

    @PostMapping("/board/urge")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'DISPATCHER')")
    String urge(
            @RequestParam UUID batch,
            @RequestParam UUID office,
            @RequestParam(defaultValue = "ANY") CaseFilter.Clock clock,
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes carried) {
        Wording wording = wordings.current();
        List<Sending.Item> items = Picks.items(pick);
        if (items.isEmpty() || words.isBlank()) {
            String key = items.isEmpty() ? "board.nothing-picked" : "board.words.missing";
            carried.addFlashAttribute(InboxController.SENT, InboxPage.Sent.saying(wording.say(key)));
        } else {
            Sending.Result result = sending.urge(batch, items, words.strip());
            String said = wording.say("board.urged", result.done().size());
            carried.addFlashAttribute(InboxController.SENT, Picks.sent(said, result, List.of(), queries, wording));
        }
        return "redirect:/board?office=" + office + "&clock=" + clock;
    }

    private BoardPage.Chosen chosen(Board.Row of, CaseFilter.Clock clock, Wording wording) {
        CaseFilter filter = CaseFilter.ALL
                .steps(Step.DISPATCHED, Step.HANDLING)
                .division(Scoped.current().subtree())
                .office(of.office())
                .clock(clock);
        List<CaseRow> rows = queries.list(filter, "", SHOWN).rows();
        return new BoardPage.Chosen(
                of.name(),
                of.office(),
                clock.name(),
                lines.of(rows, wording),
                rows.stream().map(row -> row.id() + "_" + row.version()).toList(),
                "/cases?step=DISPATCHED&step=HANDLING&office=" + of.office() + "&clock=" + clock,
                UUID.randomUUID());
    }

    static BoardPage.Light light(Board.Row row, Wording wording) {
        String tone = row.red() > 0 ? "red" : row.yellow() > 0 ? "amber" : "green";
        String word = row.red() > 0 ? "RED" : row.yellow() > 0 ? "YELLOW" : "GREEN";
        return new BoardPage.Light(row, tone, wording.say("cases.light." + word));
    }

    private static boolean mayUrge() {
        Role role = Scoped.current().role();
        return role == Role.SUPERVISOR || role == Role.DISPATCHER;
    }
}
