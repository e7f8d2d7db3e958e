package gezhi.exchange.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.exchange.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mappings of docs/examples read files with the columns of the cities they are made for; the rows are made up. */
class ExampleMappingTests extends OldHotline {

    /** A file as the city writes it, and how far its cases came. */
    enum City {
        BALTIMORE("baltimore-311", """
                SRRecordID,SRType,CreatedDate,SRStatus,DueDate,CloseDate,Agency,Address,Latitude,Longitude
                1,SW-Dirty Alley,03/01/2019 08:00:00 AM,Closed,03/08/2019 08:00:00 AM,03/02/2019 09:30:00 PM,Solid Waste,"1 MAIN ST, Baltimore",25.41,119.01
                2,SW-Dirty Alley,03/01/2019 08:00:00 AM,Open,03/08/2019 08:00:00 AM,,Solid Waste,2 MAIN ST,25.41,119.01
                3,TRM-Potholes,03/01/2019 08:00:00 AM,In Progress,,,Transportation,,,
                4,HCD-Illegal Dumping,03/01/2019 08:00:00 AM,New,,,,3 MAIN ST,25.41,119.01
                """, Map.of("1", "VERIFIED", "2", "DISPATCHED", "3", "HANDLING", "4", "DISCOVERED")),
        NEW_YORK("nyc-311", """
                unique_key,created_date,closed_date,agency,agency_name,complaint_type,descriptor,incident_address,intersection_street_1,intersection_street_2,status,due_date,borough,latitude,longitude
                1,2024-04-01T08:00:00.000,2024-04-01T09:30:00.000,NYPD,Police,Noise,Loud Music,1 BROADWAY,,,Closed,,MANHATTAN,25.41,119.01
                2,2024-04-01T08:00:00.000,,DSNY,Sanitation,Dirty Condition,Trash,,A ST,B ST,Assigned,2024-04-05T08:00:00.000,QUEENS,25.41,119.01
                3,2024-04-01T08:00:00.000,,HPD,Housing,HEAT,ENTIRE BUILDING,3 BROADWAY,,,In Progress,,BRONX,,
                """, Map.of("1", "VERIFIED", "2", "DISPATCHED", "3", "HANDLING")),
        ST_LOUIS("stlouis-csb", """
                requestid,datetimeinit,probaddress,problemcode,description,submitto,status,dateinvtdone,datetimeclosed,prjcompletedate,datecancelled,lon,lat
                1,2018-01-02 08:00:00,1 OLIVE ST,REF-MISS,Refuse missed,"Refuse, City",CLOSED,,2018-01-03 09:30:00,2018-01-09 08:00:00,,119.01,25.41
                1,2018-01-02 08:00:00,1 OLIVE ST,REF-MISS,Refuse missed,"Refuse, City",CLOSED,,2018-01-03 09:30:00,2018-01-09 08:00:00,,119.01,25.41
                2,2018-01-02 08:00:00.5,2 OLIVE ST,STR-POT,Pothole,Street,Inspect,2018-01-04 08:00:00,,,,119.01,25.41
                3,2018-01-02 08:00:00,3 OLIVE ST,STR-POT,Pothole,Street,CANCEL,,,,2018-01-05 08:00:00,119.01,25.41
                """, Map.of("1", "VERIFIED", "2", "HANDLING", "3", "REFUSED"));

        private final String mapping;
        private final String table;
        private final Map<String, String> steps;

        City(String mapping, String table, Map<String, String> steps) {
            this.mapping = mapping;
            this.table = table;
            this.steps = steps;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachExampleReadsItsCitysFileAndTheSameFileAgainChangesNothing(City example) throws IOException {
        String mapping = Files.readString(Path.of("docs/examples", example.mapping + ".yaml"));
        assertThat(figures(run(mapping, example.table, false)))
                .containsEntry("exchange.figure.written", (long) example.steps.size());
        example.steps.forEach((id, step) -> assertThat(row(id)).containsEntry("step", step));
        Outcome again = run(mapping, example.table, false);
        assertThat(figures(again))
                .containsEntry("exchange.figure.written", 0L)
                .containsEntry("exchange.figure.categories", 0L)
                .containsEntry("exchange.figure.offices", 0L);
    }
}
