package dev.courant.publish.report;

import dev.courant.model.ErrorReport;

/** Where reports are stored. */
interface ReportLog {
  /**
   * Stores a report, or that an operator is done with it. When it returns, all replicas in sync
   * have it.
   *
   * @throws dev.courant.publish.api.ProblemException of status 503 if it is not stored, or the
   *     brokers do not say so in time
   */
  void append(ErrorReport report);
}
