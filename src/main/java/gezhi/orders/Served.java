package gezhi.orders;

import gezhi.cases.loop.Place;

/** For whom an order is and where exactly: read by who ordered, the desk, and who has accepted, until it is settled. */
public record Served(String name, String phone, Place place, String words) {}
