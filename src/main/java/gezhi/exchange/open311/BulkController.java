package gezhi.exchange.open311;

import gezhi.exchange.published.PublicCases;
import gezhi.exchange.published.Wanted;
import gezhi.exchange.sheets.CsvSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All public requests within the filters as one table, with the columns of GeoReport's bulk format. */
@RestController
class BulkController {
    private static final List<String> COLUMNS = List.of(
            "service_request_id",
            "requested_datetime",
            "updated_datetime",
            "closed_date",
            "status_description",
            "status_notes",
            "source",
            "service_name",
            "service_subtype",
            "description",
            "agency_responsible",
            "address",
            "lat",
            "long");

    private final Visits visits;
    private final WantedRequests reading;
    private final PublicCases cases;
    private final RequestFields fields;

    BulkController(Visits visits, WantedRequests reading, PublicCases cases, RequestFields fields) {
        this.visits = visits;
        this.reading = reading;
        this.cases = cases;
        this.fields = fields;
    }

    @GetMapping(DiscoveryController.V2 + "/requests.csv")
    void bulk(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visits.Visit visit = visits.anybody(request);
        Wanted wanted = reading.bulk(visit);
        response.setContentType("text/csv; charset=utf-8");
        try (CsvSheet sheet = new CsvSheet(response.getOutputStream())) {
            sheet.row(COLUMNS);
            cases.each(visit.city(), wanted, 0, Long.MAX_VALUE, lot -> {
                List<Map<String, @Nullable Object>> rows = fields.of(visit.city(), lot, false);
                for (int i = 0; i < lot.size(); i++) {
                    write(sheet, rows.get(i), lot.get(i).channel().toLowerCase(java.util.Locale.ROOT));
                }
            });
        }
    }

    private static void write(CsvSheet sheet, Map<String, @Nullable Object> row, String source) {
        boolean closed = "closed".equals(row.get("status"));
        try {
            sheet.row(Arrays.asList(
                    row.get("service_request_id"),
                    row.get("requested_datetime"),
                    row.get("updated_datetime"),
                    closed ? row.get("updated_datetime") : null,
                    row.get("status"),
                    row.get("status_notes"),
                    source,
                    row.get("service_name"),
                    null,
                    row.get("description"),
                    row.get("agency_responsible"),
                    row.get("address"),
                    row.get("lat"),
                    row.get("long")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
