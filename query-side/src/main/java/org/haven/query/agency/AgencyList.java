package org.haven.query.agency;

import java.util.List;

/** Every agency that takes part. */
record AgencyList(List<AgencyRow> rows) {}
