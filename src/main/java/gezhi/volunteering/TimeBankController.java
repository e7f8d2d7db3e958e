package gezhi.volunteering;

import gezhi.ledger.AccountKind;
import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.ledger.LedgerAccount;
import gezhi.ledger.Statements;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.volunteering.VolunteeringOutcome.Done;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The time bank: its rules and pools, giving to a volunteer or a pool, and for the desk, giving out of a pool. */
@Controller
@PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM', 'AUDITOR', 'ADMINISTRATOR')")
class TimeBankController {
    private final TimeBank bank;
    private final Volunteers volunteers;
    private final Statements statements;
    private final VolunteeringPages pages;
    private final AmountWords amounts;

    TimeBankController(
            TimeBank bank, Volunteers volunteers, Statements statements, VolunteeringPages pages, AmountWords amounts) {
        this.bank = bank;
        this.volunteers = volunteers;
        this.statements = statements;
        this.pages = pages;
        this.amounts = amounts;
    }

    /** @param to the account of a pool; empty for the volunteer of the number */
    record GiveForm(
            @Nullable UUID id,
            @Nullable Boolean spend,
            @Nullable String to,
            @Nullable String number,
            @Nullable String hours,
            @Nullable String minutes,
            @Nullable String words) {
        static GiveForm empty() {
            return new GiveForm(UUID.randomUUID(), false, "", "", "", "", "");
        }

        UUID key() {
            return NoteForm.given(id);
        }

        /** Also for the template. */
        public boolean isSpent() {
            return Boolean.TRUE.equals(spend);
        }

        @Nullable
        UUID pool() {
            try {
                return Typed.stripped(to).isEmpty() ? null : UUID.fromString(Typed.stripped(to));
            } catch (IllegalArgumentException malformed) {
                return new UUID(0, 0);
            }
        }
    }

    /** @param mine of the reader's desk, which reads its lines and gives out of it */
    record Pool(UUID account, String name, String balance, boolean mine) {}

    /** @param balance free, in words; null for somebody without an account */
    record Page(
            @Nullable String balance,
            String left,
            int spendAge,
            String monthly,
            List<Pool> pools,
            GiveForm form,
            boolean desk,
            UUID poolId,
            FormErrors errors) {}

    @GetMapping("/timebank")
    String show(Model model) {
        return page(GiveForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/timebank")
    String give(@ModelAttribute("form") GiveForm form, Model model) {
        int minutes = NoteForm.minutesOf(form.hours(), form.minutes());
        return answer(
                bank.give(new TimeBank.Draft(
                        form.key(),
                        form.isSpent(),
                        Typed.text(form.number()),
                        form.pool(),
                        minutes,
                        Typed.text(form.words()))),
                form,
                model);
    }

    @PostMapping("/timebank/pools")
    @PreAuthorize("hasRole('COMMUNITY_DESK')")
    String open(@RequestParam UUID id, @RequestParam(defaultValue = "") String name, Model model) {
        VolunteeringOutcome outcome = bank.openPool(id, name);
        return outcome instanceof Done ? "redirect:/timebank" : page(GiveForm.empty(), pages.errors(outcome), model);
    }

    @PostMapping("/timebank/from-pool")
    @PreAuthorize("hasRole('COMMUNITY_DESK')")
    String fromPool(@ModelAttribute("form") GiveForm form, Model model) {
        int minutes = NoteForm.minutesOf(form.hours(), form.minutes());
        UUID pool = form.pool() == null ? new UUID(0, 0) : form.pool();
        return answer(
                bank.giveFromPool(form.key(), pool, Typed.text(form.number()), minutes, Typed.text(form.words())),
                form,
                model);
    }

    private String answer(VolunteeringOutcome outcome, GiveForm form, Model model) {
        return outcome instanceof Done(UUID transfer)
                ? "redirect:/ledger/transfers/" + transfer
                : page(form, pages.errors(outcome), model);
    }

    private String page(GiveForm form, FormErrors errors, Model model) {
        Scope scope = Scoped.current();
        @Nullable UUID person = scope.person();
        Optional<LedgerAccount> mine =
                person == null ? Optional.empty() : statements.findOf(Book.HOURS, AccountKind.PERSON, person);
        boolean desk = scope.role() == Role.COMMUNITY_DESK;
        List<Pool> pools = bank.listPools().stream()
                .map(pool -> new Pool(
                        pool.id(), pool.name(), amounts.of(Book.HOURS, pool.free()), desk && Statements.mayRead(pool)))
                .toList();
        model.addAttribute(
                "page",
                new Page(
                        mine.map(account -> amounts.of(Book.HOURS, account.free()))
                                .orElse(null),
                        mine.map(account -> amounts.of(Book.HOURS, Math.max(0, bank.leftThisMonth(account.id()))))
                                .orElse(""),
                        volunteers.rule(Rules.SPEND_FROM_AGE),
                        amounts.of(Book.HOURS, volunteers.rule(Rules.GIFT_MONTH_MINUTES)),
                        pools,
                        form,
                        desk,
                        UUID.randomUUID(),
                        errors));
        return "volunteering/timebank";
    }
}
