package gezhi.heads;

import gezhi.bodies.Bodies;
import gezhi.bodies.BodyChanged;
import gezhi.heads.HeadStore.Signed;
import gezhi.people.ExOfficio;
import gezhi.people.ExOfficio.Cause;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the postings of heads as heads, bodies, divisions and rules have it. */
@Component
@Transactional
class Settling {
    private final HeadStore store;
    private final ExOfficio exOfficio;
    private final Bodies bodies;
    private final Clock clock;

    Settling(HeadStore store, ExOfficio exOfficio, Bodies bodies, Clock clock) {
        this.store = store;
        this.exOfficio = exOfficio;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** In the transaction that changed the body: whom the register lets change it, the postings let too. */
    @EventListener
    public void on(BodyChanged changed) {
        UUID body = changed.body();
        exOfficio.lock();
        if (bodies.find(body).filter(found -> !found.stands()).isPresent()) {
            Signed end = new Signed(today(), "", Scoped.current().person(), clock.instant());
            store.end(Scoped.current().city(), body, end);
        }
        settle(List.of(body), Cause.BODY);
    }

    /** Until the end of the transaction at hand nobody else settles. */
    void lock() {
        exOfficio.lock();
    }

    /** @param of null for all bodies of the city at hand */
    int settle(@Nullable List<UUID> of, Cause cause) {
        return exOfficio.settle(of, cause, () -> store.wanted(Scoped.current().city(), of, today()));
    }

    /** A rule may begin on a day to come, a division be closed by hand. Gives how many postings began or ended in the city at hand. */
    public int look() {
        return settle(null, Cause.RULE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Looks at every city every ten minutes; tests look when they want to. */
    @Component
    @Profile("!test")
    static class HeadsTimer {
        private final Settling settling;
        private final Cities cities;

        HeadsTimer(Settling settling, Cities cities) {
            this.settling = settling;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
        void look() {
            cities.list().forEach(city -> Scoped.run(Scope.system(city.code()), settling::look));
        }
    }
}
