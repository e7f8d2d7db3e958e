package gezhi.demo;

import gezhi.bodies.Registering;
import gezhi.membership.Member;
import gezhi.membership.MemberRoster;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.TreeChanges;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the city or cities of a report by the ways that imports take: all of a city or nothing of it, so that a second start has nothing to do. */
@Component
@org.springframework.context.annotation.Profile("demo")
class DemoReports {
    private static final Logger log = LoggerFactory.getLogger(DemoReports.class);
    private static final int AT_A_TIME = 5_000;

    private final Cities cities;
    private final Registers registers;
    private final ReportPeople people;
    private final DemoLearning learning;
    private final TransactionOperations transactions;

    DemoReports(
            Cities cities,
            Registers registers,
            ReportPeople people,
            DemoLearning learning,
            TransactionOperations transactions) {
        this.cities = cities;
        this.registers = registers;
        this.people = people;
        this.learning = learning;
        this.transactions = transactions;
    }

    /** Where divisions, organizations and members are written. */
    @Component
    @org.springframework.context.annotation.Profile("demo")
    record Registers(TreeChanges tree, Registering bodies, MemberRoster members) {}

    void fill(String profile) {
        for (ReportSketch sketch : ReportCities.of(profile)) {
            cities.found(sketch.city(), sketch.name(), Profile.named(profile), true);
            Scoped.run(Scope.system(sketch.city()), () -> fill(sketch));
        }
        learning.fill(ReportCities.first(profile));
    }

    private void fill(ReportSketch sketch) {
        if (people.areThere()) {
            return;
        }
        long start = System.nanoTime();
        transactions.executeWithoutResult(status -> {
            write(registers, sketch);
            people.post(sketch.city());
        });
        log.info(
                "Demonstration of a report: {}, {} divisions, {} organizations, {} members, {} ms",
                sketch.name(),
                sketch.divisions().size(),
                sketch.bodies().size(),
                sketch.members().size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    /** Within one transaction. */
    static void write(Registers registers, ReportSketch sketch) {
        registers.tree().add(sketch.divisions(), LocalDate.of(2010, 1, 1));
        registers.bodies().write(sketch.bodies(), sketch.standings(), List.of());
        enter(registers.members(), sketch.members());
    }

    /** Some thousand at a time, and says how far it is. */
    static void enter(MemberRoster roster, List<Member.Draft> members) {
        for (int from = 0; from < members.size(); from += AT_A_TIME) {
            int to = Math.min(from + AT_A_TIME, members.size());
            roster.enter(members.subList(from, to));
            log.info("Demonstration of a report: {} of {} members", to, members.size());
        }
    }
}
