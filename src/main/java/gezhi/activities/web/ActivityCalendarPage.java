package gezhi.activities.web;

/** @param has an address that has not been revoked; @param address the new one, shown this once; empty otherwise */
record ActivityCalendarPage(boolean has, String address) {}
