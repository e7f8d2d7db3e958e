package gezhi.volunteering;

import gezhi.ledger.AccountKind;
import gezhi.ledger.Book;
import gezhi.ledger.Ledger;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import gezhi.volunteering.Volunteer.Consent;
import gezhi.volunteering.VolunteeringOutcome.Done;
import gezhi.volunteering.VolunteeringOutcome.Reason;
import gezhi.volunteering.VolunteeringOutcome.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of the city at hand: people sign up and stop by themselves, desks enroll and keep those of their community. */
@Service
@Transactional
public class Volunteers {
    private static final int DRAWS = 9;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_WORDS = 200;
    private static final int OLDEST = 110;

    private final VolunteerStore store;
    private final VolunteeringRuleStore rules;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;

    Volunteers(VolunteerStore store, VolunteeringRuleStore rules, Divisions divisions, Ledger ledger, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The person of the scope at hand signs up; somebody under the age of the rule is refused. */
    public VolunteeringOutcome signUp(Volunteer.Draft draft) {
        @Nullable UUID person = Scoped.current().person();
        if (person == null) {
            return new Refused(Reason.NO_SUCH_VOLUNTEER);
        }
        return add(Ids.next(), person, Consent.SELF, draft);
    }

    /**
     * A desk enrolls somebody of its community who has no account, and notes how they agreed.
     *
     * @param id made once by the form and sent with every retry
     */
    public VolunteeringOutcome enroll(UUID id, Volunteer.Draft draft) {
        Scope scope = Scoped.current();
        if (scope.role() != Role.COMMUNITY_DESK || !scope.covers(draft.division())) {
            return new Refused(Reason.NOT_A_COMMUNITY);
        }
        return store.find(id).isPresent() ? new Done(id) : add(id, id, Consent.DESK, draft);
    }

    private VolunteeringOutcome add(UUID id, UUID person, Consent consent, Volunteer.Draft draft) {
        Optional<Reason> wrong = refusal(consent, draft);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        if (!isAdded(id, person, consent, draft)) {
            return new Refused(Reason.ALREADY_SIGNED_UP);
        }
        String name = draft.name().strip();
        store.setSkills(id, draft.skills(), today());
        ledger.open(Book.HOURS, AccountKind.PERSON, person, draft.division(), name);
        // It may be there from before.
        ledger.move(Book.HOURS, person, draft.division(), name);
        store.write(id, consent == Consent.SELF ? "SIGN_UP" : "ENROLL", "", clock.instant());
        return new Done(id);
    }

    /** A number that somebody else has is drawn again: nobody sees the numbers of all. */
    private boolean isAdded(UUID id, UUID person, Consent consent, Volunteer.Draft draft) {
        String words = consent == Consent.SELF ? "" : draft.consentWords().strip();
        boolean added = false;
        for (int draw = 0; draw < DRAWS && !added && store.findStanding(person).isEmpty(); draw++) {
            Volunteer volunteer = new Volunteer(
                    id,
                    store.drawNumber(),
                    person,
                    draft.name().strip(),
                    draft.division(),
                    draft.birthYear(),
                    draft.callOut(),
                    consent,
                    clock.instant(),
                    null);
            added = store.add(volunteer, words);
        }
        return added;
    }

    private Optional<Reason> refusal(Consent consent, Volunteer.Draft draft) {
        int year = today().getYear();
        if (draft.name().isBlank() || draft.name().strip().length() > LONGEST_NAME) {
            return Optional.of(Reason.NO_NAME);
        }
        if (!isCommunity(draft.division())) {
            return Optional.of(Reason.NOT_A_COMMUNITY);
        }
        if (draft.birthYear() > year || draft.birthYear() < year - OLDEST) {
            return Optional.of(Reason.BAD_YEAR);
        }
        if (year - draft.birthYear() < rules.number(Rules.MIN_AGE, today())) {
            return Optional.of(Reason.TOO_YOUNG);
        }
        boolean said = consent == Consent.SELF
                || (!draft.consentWords().isBlank()
                        && draft.consentWords().strip().length() <= LONGEST_WORDS);
        return draft.consent() && said ? Optional.empty() : Optional.of(Reason.NO_CONSENT);
    }

    /** New skills hold from today on, those left out end today. */
    public VolunteeringOutcome change(UUID id, String division, List<String> skills, boolean callOut) {
        Scope scope = Scoped.current();
        Optional<Volunteer> found = store.find(id);
        boolean mine =
                found.filter(each -> each.person().equals(scope.person())).isPresent();
        if (!isCommunity(division) || (!mine && !scope.covers(division))) {
            return new Refused(Reason.NOT_A_COMMUNITY);
        }
        if (!store.change(id, division, callOut)) {
            return new Refused(Reason.NO_SUCH_VOLUNTEER);
        }
        found.ifPresent(each -> ledger.move(Book.HOURS, each.person(), division, each.name()));
        store.setSkills(id, skills, today());
        store.write(id, "CHANGE", "", clock.instant());
        return new Done(id);
    }

    /** At any time and without a reason; what was booked stays in the book. */
    public VolunteeringOutcome stop(UUID id) {
        if (!store.stop(id, clock.instant())) {
            return new Refused(Reason.NO_SUCH_VOLUNTEER);
        }
        store.write(id, "STOP", "", clock.instant());
        return new Done(id);
    }

    @Transactional(readOnly = true)
    public Optional<Volunteer> findMine() {
        @Nullable UUID person = Scoped.current().person();
        return person == null ? Optional.empty() : store.findStanding(person);
    }

    @Transactional(readOnly = true)
    public Optional<Volunteer> find(UUID id) {
        return store.find(id);
    }

    /** A standing volunteer whom the reader keeps, by the number of the register. */
    @Transactional(readOnly = true)
    public Optional<Volunteer> findByNumber(String number) {
        return store.findByNumber(number.strip());
    }

    /** Standing volunteers of the reader's part of the city, in order of community. @param after as the slice before says; empty for the first */
    @Transactional(readOnly = true)
    public Slice<Volunteer> list(String after) {
        List<Volunteer> found = store.list(Scoped.current().subtree(), after, Slice.SIZE + 1);
        return Slice.of(found, Slice.SIZE, row -> row.division() + "_" + row.id());
    }

    /** Codes of what somebody can do today. */
    @Transactional(readOnly = true)
    public List<String> skillsOf(UUID volunteer) {
        return store.skills(volunteer, today());
    }

    /** The city's list today. */
    @Transactional(readOnly = true)
    public List<Skill> listSkills() {
        return rules.skills(today());
    }

    /** A number of the rules today. */
    @Transactional(readOnly = true)
    public int rule(Rules rule) {
        return rules.number(rule, today());
    }

    private boolean isCommunity(String division) {
        return divisions
                .find(division)
                .map(Division::level)
                .filter(level -> level == Level.COMMUNITY)
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
