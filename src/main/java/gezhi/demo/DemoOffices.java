package gezhi.demo;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.Slice;
import gezhi.territory.Division;
import gezhi.territory.Divisions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Offices of the city, of each county, of each township and of some communities, named after their place and kind. */
@Component
@Profile("demo")
class DemoOffices implements DemoStep {
    private static final Map<String, String> OF_CITY_AND_COUNTY = new LinkedHashMap<>();
    private static final Map<String, String> OF_CITY = new LinkedHashMap<>();
    private static final Map<String, String> OF_TOWNSHIP = new LinkedHashMap<>();
    private static final Map<String, String> OF_COMMUNITY = Map.of("community", "工作站");

    static {
        OF_CITY_AND_COUNTY.put("urban-management", "城市管理局");
        OF_CITY_AND_COUNTY.put("police", "公安局");
        OF_CITY_AND_COUNTY.put("traffic-police", "交警大队");
        OF_CITY_AND_COUNTY.put("housing", "住房和城乡建设局");
        OF_CITY_AND_COUNTY.put("civil-affairs", "民政局");
        OF_CITY_AND_COUNTY.put("market", "市场监督管理局");
        OF_CITY_AND_COUNTY.put("environment", "生态环境局");
        OF_CITY_AND_COUNTY.put("water-affairs", "水利局");
        OF_CITY_AND_COUNTY.put("transport", "交通运输局");
        OF_CITY_AND_COUNTY.put("emergency", "应急管理局");
        OF_CITY.put("power-supply", "供电公司");
        OF_CITY.put("water-supply", "供水公司");
        OF_CITY.put("gas-supply", "燃气公司");
        OF_TOWNSHIP.put("enforcement-team", "综合执法队");
        OF_TOWNSHIP.put("township", "便民服务中心");
    }

    private final Divisions divisions;
    private final Offices offices;
    private final TransactionOperations transactions;

    DemoOffices(Divisions divisions, Offices offices, TransactionOperations transactions) {
        this.divisions = divisions;
        this.offices = offices;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "offices";
    }

    @Override
    public void fill(String city) {
        if (offices.listUnder(city).isEmpty()) {
            transactions.executeWithoutResult(status -> open(city));
        }
    }

    private void open(String city) {
        Division root = divisions.get(city);
        Map<String, Office> ofCity = open(root, OF_CITY_AND_COUNTY, Map.of());
        open(root, OF_CITY, Map.of());
        for (Division county : divisions.children(city, "").rows()) {
            Map<String, Office> ofCounty = open(county, OF_CITY_AND_COUNTY, ofCity);
            openCommittees(divisions.children(county.code(), "").rows().getFirst());
            @Nullable Office management = ofCounty.get("urban-management");
            openInTownships(county, management == null ? Map.of() : Map.of("enforcement-team", management));
        }
    }

    /** In one street of each county, where the demonstration has its desks; elsewhere townships stand for their communities. */
    private void openCommittees(Division township) {
        divisions.children(township.code(), "").rows().forEach(community -> open(community, OF_COMMUNITY, Map.of()));
    }

    private void openInTownships(Division county, Map<String, Office> parents) {
        Slice<Division> townships = divisions.children(county.code(), "");
        while (true) {
            townships.rows().forEach(township -> open(township, OF_TOWNSHIP, parents));
            String next = townships.next();
            if (next == null) {
                return;
            }
            townships = divisions.children(county.code(), next);
        }
    }

    private Map<String, Office> open(Division place, Map<String, String> names, Map<String, Office> parents) {
        Map<String, Office> opened = new LinkedHashMap<>();
        names.forEach((kind, name) -> {
            @Nullable Office parent = parents.get(kind);
            Office.Draft draft =
                    new Office.Draft(place.name() + name, kind, place.code(), parent == null ? null : parent.id());
            opened.put(kind, offices.open(draft).get());
        });
        return opened;
    }
}
