package org.haven.query.client;

/** What a client said to be found again. */
record ClientLookup(String returnCode) {}
