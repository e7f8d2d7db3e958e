package gezhi.membership;

import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.MemberOutcome.Refused;
import gezhi.membership.MemberOutcome.Registered;
import gezhi.membership.store.MemberJournal;
import gezhi.membership.store.MemberStore;
import gezhi.membership.store.SecretStore;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters, corrects and ends, each in a transaction: what {@link Members} promises. */
@Component
@Transactional
class MemberEntries {
    private final MemberStore store;
    private final SecretStore secrets;
    private final MemberJournal journal;
    private final MemberChecks checks;
    private final Clock clock;

    MemberEntries(MemberStore store, SecretStore secrets, MemberJournal journal, MemberChecks checks, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.journal = journal;
        this.checks = checks;
        this.clock = clock;
    }

    public MemberOutcome add(Member.Draft draft) {
        store.enter(city());
        Optional<Reason> reason = checks.refusalOfNew(draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        UUID id = Ids.next();
        IdentityNumber identity = IdentityNumber.of(draft.identity()).orElseThrow();
        store.insert(city(), id, draft, identity.born().getYear(), today());
        secrets.insert(city(), id, sealed(draft));
        journal.add(Scoped.current(), id, "ADDED", "", clock.instant());
        return new Registered(id);
    }

    public MemberOutcome change(UUID id, int version, Member.Draft draft) {
        Optional<Member> found = kept(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_MEMBER);
        }
        Member before = found.get();
        Optional<Reason> reason = checks.refusal(before, draft);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        int birthYear = IdentityNumber.of(draft.identity())
                .map(number -> number.born().getYear())
                .orElse(before.birthYear());
        if (!store.update(before, city(), version, draft, birthYear, today())) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        Member.Secrets entered = sealed(draft);
        secrets.update(city(), id, entered);
        Member after = store.find(city(), id).orElseThrow();
        journal.add(Scoped.current(), id, "CHANGED", MemberDifferences.fields(before, after, entered), clock.instant());
        return new Registered(id);
    }

    /** The member first: no transfer is begun or received meanwhile. */
    public MemberOutcome end(UUID id, int version, LocalDate on, Member.Ending why) {
        store.lock(city(), id);
        Optional<Member> found = kept(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_MEMBER);
        }
        if (on.isAfter(today()) || on.isBefore(found.get().joinedOn())) {
            return new Refused(Reason.BAD_DAY);
        }
        if (store.isOnItsWay(city(), id)) {
            return new Refused(Reason.IN_TRANSFER);
        }
        if (!store.end(city(), id, version, on, why)) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        secrets.forgetMark(city(), id);
        journal.add(Scoped.current(), id, "ENDED", why.name(), clock.instant());
        return new Registered(id);
    }

    /** A standing entry that the person at hand keeps, not only sees. */
    private Optional<Member> kept(UUID id) {
        return store.find(city(), id).filter(Member::belongs).filter(this::mayKeep);
    }

    public boolean mayKeep(Member member) {
        return checks.keeps(member.organization());
    }

    private static Member.Secrets sealed(Member.Draft draft) {
        String identity =
                IdentityNumber.of(draft.identity()).map(IdentityNumber::value).orElse("");
        return new Member.Secrets(
                identity, draft.phone().strip(), draft.address().strip());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String city() {
        return Scoped.current().city();
    }
}
