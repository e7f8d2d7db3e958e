package gezhi.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.BodyOutcome;
import gezhi.bodies.Chain;
import gezhi.people.Account;
import gezhi.people.Accounts;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.people.Secret;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Done;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans that are approved and get a day, and what may hang on their grids. */
abstract class EffectiveDays extends SubmittedPlans {
    static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    @Autowired
    TakingEffect taking;

    @Autowired
    Postings postings;

    @Autowired
    Accounts accounts;

    @Autowired
    Bodies bodies;

    @Autowired
    Chain chain;

    @Autowired
    Clock clock;

    UUID submittedAll() {
        UUID plan = brought(street, java.util.Map.of("A", List.of(0, 1, 2, 3, 4, 5)));
        return done(Scoped.call(street, () -> proposals.submit(plan, 0)));
    }

    UUID approved(UUID id) {
        assertThat(decide(leader, id, ProposalDeed.APPROVE, "")).isEqualTo(new Done(id));
        return id;
    }

    UUID due() {
        UUID id = approved(submitted());
        assertThat(appoint(leader, id, LocalDate.now(clock))).isEqualTo(new Done(id));
        return id;
    }

    ProposalOutcome appoint(Scope who, UUID id, LocalDate on) {
        return Scoped.call(who, () -> proposals.appoint(id, on));
    }

    UUID posted(String name, String... grids) {
        return Scoped.call(city.system(), () -> {
            Account account = accounts.create(
                            new Account.Draft(
                                    name, "p" + UUID.randomUUID().toString().substring(0, 8), null),
                            new Secret.None())
                    .get();
            for (String grid : grids) {
                postings.grant(account.person(), new Posting.Draft(Role.GRID_WORKER, grid, null, LONG_AGO, null))
                        .get();
            }
            return account.person();
        });
    }

    List<String> heldBy(UUID person) {
        return Scoped.call(city.system(), () -> postings.listHeldBy(person)).stream()
                .map(Posting::division)
                .toList();
    }

    UUID body(String name, BodyKind kind, String seat, @Nullable UUID superior) {
        BodyOutcome outcome = Scoped.call(
                city.system(), () -> bodies.open(new Body.Draft(kind, name, seat, superior, "", true, LONG_AGO)));
        assertThat(outcome).isInstanceOf(BodyOutcome.Registered.class);
        return ((BodyOutcome.Registered) outcome).body().id();
    }

    List<String> grids() {
        return texts("select code from territory.v_divisions where city = :city and parent = '" + community
                + "' and valid_to is null order by 1");
    }

    List<Integer> counts() {
        return texts("""
                        select (select count(*) from territory.v_divisions where city = :city and level = 'UNIT' and valid_to is null)::text
                        union all
                        select sum(households)::text
                        from territory.v_divisions where city = :city and level = 'UNIT' and valid_to is null
                        union all
                        select count(*)::text from cases.v_case where city = :city
                        """).stream().map(Integer::valueOf).toList();
    }

    List<String> texts(String sql) {
        return Scoped.call(
                city.system(),
                () -> transactions.execute(status -> jdbc.sql(sql)
                        .param("city", city.code())
                        .query(String.class)
                        .list()));
    }
}
