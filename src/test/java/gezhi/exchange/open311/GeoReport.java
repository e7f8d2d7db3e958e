package gezhi.exchange.open311;

/** The contract of GeoReport v2 with its extensions in use, line by line; docs/open311.md says which test keeps each. */
enum GeoReport {
    UTF_8("General", "UTF-8 everywhere, both ways"),
    MOMENTS("General", "dates and times are W3C's of ISO 8601, told with their zone; read without one too"),
    NOTATION("General", "`.xml` and `.json` by the end of the path, with their content types"),
    PLAIN_XML("General", "XML without a namespace and without foreign tags"),
    SPARK_JSON("General", "a list is a bare array, a definition a bare object, what is empty is null"),
    EMPTY_IS_ABSENT("General", "an empty parameter is an absent one"),
    JURISDICTION("General", "`jurisdiction_id` only where there are several; 404 for an unknown one"),
    DISCOVERY("0 discovery", "`discovery.xml` and `discovery.json` with every field of the standard"),
    SERVICES("1 GET services", "leaves as services with every field; no key"),
    DEFINITION("2 GET services/{code}", "attributes in order with datatype, required, values; pictures only inform"),
    POST_KEY("3 POST requests", "a key that may report here, by parameter or header; 403 else"),
    POST_PLACE("3 POST requests", "lat and long, or address_string, or address_id"),
    POST_ATTRIBUTES("3 POST requests", "required attributes, single and multiple values"),
    POST_PERSON("3 POST requests", "first_name, last_name, phone, email, device_id, account_id, none of them needed"),
    POST_WORDS("3 POST requests", "description of at most 4,000 characters with line breaks"),
    POST_MEDIA_URL("3 POST requests", "media_url, also several"),
    POST_ANSWER("3 POST requests", "service_request_id without token, service_notice, account_id"),
    TOKENS("4 GET tokens/{token}", "service_request_id and token"),
    LIST_NUMBERS("5 GET requests", "service_request_id, a comma list, overrides every other argument"),
    LIST_SERVICE("5 GET requests", "service_code, a comma list"),
    LIST_DATES("5 GET requests", "start_date and end_date on requested_datetime, at most 90 days apart"),
    LIST_STATUS("5 GET requests", "status open, closed, or both"),
    LIST_WINDOW("5 GET requests", "the last 90 days or the first 1,000, whichever is less"),
    ONE("6 GET requests/{id}", "one request in the shape of the list"),
    REQUEST_FIELDS("Request", "every field of the standard in its order, with the types of the schemas"),
    CLOSE_DATE("Request", "updated_datetime of a closed request is when it was closed"),
    PROMISED("Request", "expected_datetime is the deadline while somebody has it"),
    MEDIA("Request", "media_url is a picture that opens without a key"),
    NOT_FOUND("Errors", "404 for service_code, service_request_id, token, jurisdiction_id"),
    FORBIDDEN("Errors", "403 for a missing, wrong or revoked api_key"),
    BAD_REQUEST("Errors", "400 for everything else, all that is wrong at once, naming the parameter"),
    TOO_OFTEN("Errors", "429 with Retry-After, for questions and for reports"),
    BAD_PARTS("Errors", "parts that cannot be read are told as errors too"),
    PAGES("Extensions", "page and page_size of requests and of updates"),
    UPDATED("Extensions", "updated_after and updated_before"),
    EXTENSIONS("Extensions", "extensions=true: attributes, extended_attributes, notes"),
    MULTIPART("Extensions", "pictures as parts of a request"),
    BULK("Extensions", "requests.csv with the columns of the bulk format"),
    UPDATES_GET("Updates", "GET servicerequestupdates: start_date, end_date, every field"),
    UPDATES_STATUS("Updates", "what moves become in the extended list of status"),
    UPDATES_MEDIA("Updates", "media_url of the update that makes the picture public"),
    UPDATES_POST("Updates", "POST servicerequestupdates: what is required, what is optional, once by update_id"),
    UPDATES_PARTS("Updates", "POST servicerequestupdates with pictures"),
    IN_ADDRESS("Clients", "parameters of a POST in its address"),
    MULTIPLE("Clients", "several values with and without []"),
    GET_IS_200("Clients", "a GET that finds something answers exactly 200");

    final String part;
    final String line;

    GeoReport(String part, String line) {
        this.part = part;
        this.line = line;
    }
}
