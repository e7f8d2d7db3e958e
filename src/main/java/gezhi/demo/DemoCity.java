package gezhi.demo;

import gezhi.demo.geometry.CityGenerator;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Founds the demonstration city at start-up and runs the steps that fill it, or makes the city of a report. */
@Component
@org.springframework.context.annotation.Profile("demo")
class DemoCity implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);

    /** What is said once everything is there. */
    static final String READY = "Demonstration city: ready";

    private final Cities cities;
    private final DemoSettings settings;
    private final DemoReports reports;
    private final List<DemoStep> steps;
    private volatile boolean filling;

    DemoCity(Cities cities, DemoSettings settings, DemoReports reports, List<DemoStep> steps) {
        this.cities = cities;
        this.settings = settings;
        this.reports = reports;
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        filling = true;
        if (settings.isUsual()) {
            cities.found(CityGenerator.PUTIAN, "莆田市", Profile.named("putian"), true);
            Scoped.run(Scope.system(CityGenerator.PUTIAN), () -> steps.forEach(DemoCity::take));
        } else {
            reports.fill(settings.report());
        }
        filling = false;
        log.info(READY);
    }

    /** Pages are up before the city is full; until then their numbers are not those of the city. */
    boolean isFilling() {
        return filling;
    }

    private static void take(DemoStep step) {
        long start = System.nanoTime();
        step.fill(CityGenerator.PUTIAN);
        log.info("Demonstration city: {}, {} ms", step.name(), (System.nanoTime() - start) / 1_000_000);
    }
}
