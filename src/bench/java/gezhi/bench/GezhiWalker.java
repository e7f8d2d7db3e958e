package gezhi.bench;

import gezhi.cases.Cases;
import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Place;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The product through its façade: rules, deadlines, row security and figures included, each step by somebody who may do it. */
final class GezhiWalker implements Walker {
    private final Cases cases;
    private final TestCity city;
    private final Scope worker;
    private final Scope dispatcher;
    private final Scope handler;
    private final UUID office;

    GezhiWalker(ApplicationContext context) {
        cases = context.getBean(Cases.class);
        city = Application.freshCity(context);
        Office.Draft draft = new Office.Draft("城管", "urban-management", city.county(1), null);
        office = Scoped.call(city.system(), () -> context.getBean(Offices.class).open(draft))
                .get()
                .id();
        worker = city.person(Role.GRID_WORKER, city.community(1, 1, 1));
        dispatcher = city.person(Role.DISPATCHER, city.township(1, 1));
        handler = city.person(Role.OFFICE_HANDLER, "", office);
    }

    @Override
    public String name() {
        return "Gezhi";
    }

    @Override
    public void walk(Runnable done) {
        Outcome.Reported reported = report();
        done.run();
        act(worker, reported, 1, new Action.Collect(null, null, Words.COLLECT));
        done.run();
        act(dispatcher, reported, 2, new Action.Dispatch(office, Words.DISPATCH));
        done.run();
        act(handler, reported, 3, new Action.Accept());
        done.run();
        act(handler, reported, 4, new Action.FeedBack(Words.FEED_BACK));
        done.run();
        act(worker, reported, 5, new Action.Confirm(Words.CONFIRM));
        done.run();
        Scope reporter = Scope.holderOf(city.code(), Secrets.hash(reported.token()));
        act(reporter, reported, 6, new Action.Evaluate(5, Words.EVALUATE));
        done.run();
    }

    private Outcome.Reported report() {
        Report report = new Report(
                UUID.randomUUID(),
                Report.Channel.WEB,
                "E0102",
                new Place.Point(Words.LON, Words.LAT),
                city.grid(),
                Words.ADDRESS,
                Words.REPORT,
                null,
                List.of());
        return (Outcome.Reported) Scoped.call(city.visitor(), () -> cases.report(report));
    }

    private void act(Scope who, Outcome.Reported reported, int seen, Action action) {
        Outcome outcome = Scoped.call(who, () -> cases.act(reported.caseId(), seen, UUID.randomUUID(), action));
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(action + ": " + outcome);
        }
    }
}
