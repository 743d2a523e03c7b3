package org.haven.query.client;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a client is, for those who serve them. A name that was not given, or is forgotten, is rendered.
 *
 * @param ssn only its last four positions
 */
record Named(
        String firstName,
        String middleName,
        String lastName,
        String nameSuffix,
        Optional<LocalDate> dateOfBirth,
        Optional<String> ssn) {}
