package gezhi.membership;

import gezhi.membership.store.MemberJournal;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members bind their own account to their entry, by a link of one use that their keeper hands over. */
@Service
@Transactional
public class Claims {
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final String OFFER = """
            update membership.member
            set claim_hash = :hash, claim_until = :until
            where city = :city
            and id = :member
            and person is null
            and ended_on is null
            """;

    private static final String TAKE = """
            select membership.claim(:hash, :moment)
            """;

    private static final String UNBIND = """
            update membership.member
            set person = null, version = version + 1
            where city = :city
            and id = :member
            and person is not null
            and ended_on is null
            """;

    private final JdbcClient jdbc;
    private final Members members;
    private final MemberJournal journal;
    private final Clock clock;

    Claims(JdbcClient jdbc, Members members, MemberJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The secret of a new link, told once and good for seven days; an earlier one is good no more. Empty when the entry is bound, or not the
     * reader's to keep.
     */
    public Optional<String> offer(UUID member) {
        if (members.find(member).filter(members::mayKeep).isEmpty()) {
            return Optional.empty();
        }
        String token = Secrets.token();
        boolean offered = jdbc.sql(OFFER)
                        .param("city", Scoped.current().city())
                        .param("member", member)
                        .param("hash", Secrets.hash(token))
                        .param("until", clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (offered) {
            journal.add(Scoped.current(), member, "CLAIM_OFFERED", "", clock.instant());
        }
        return offered ? Optional.of(token) : Optional.empty();
    }

    /** Binds the account of the person at hand; empty when the link is none, is over, was used, or they have an entry already. */
    public Optional<UUID> take(String token) {
        Optional<UUID> member = jdbc.sql(TAKE)
                .param("hash", Secrets.hash(token))
                .param("moment", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        member.ifPresent(id -> journal.add(Scoped.current(), id, "CLAIMED", "", clock.instant()));
        return member;
    }

    /** Takes a wrong binding back: the account reads the entry no more. False when none is bound, or it is not the reader's to keep. */
    public boolean unbind(UUID member) {
        if (members.find(member).filter(members::mayKeep).isEmpty()) {
            return false;
        }
        boolean unbound = jdbc.sql(UNBIND)
                        .param("city", Scoped.current().city())
                        .param("member", member)
                        .update()
                == 1;
        if (unbound) {
            journal.add(Scoped.current(), member, "UNBOUND", "", clock.instant());
        }
        return unbound;
    }
}
