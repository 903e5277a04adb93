package org.openmtl.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openmtl.http.HttpProviders;

/** Lists its classes, because two applications live in one web module and a scan would give each the other's. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {
    private static final List<Class<?>> RESOURCES = List.of(
            AbsenceResource.class,
            AccountResource.class,
            AttributionRunResource.class,
            AuditResource.class,
            AuthResource.class,
            CalendarResource.class,
            BulkChangeResource.class,
            ChangeResource.class,
            ContactResource.class,
            CustomFieldResource.class,
            DeviceResource.class,
            DuplicatePairResource.class,
            DuplicatePolicyResource.class,
            DuplicateSearchResource.class,
            FindingResource.class,
            PromiseResource.class,
            FileResource.class,
            FormResource.class,
            EventResource.class,
            AttendeeResource.class,
            ImportMappingResource.class,
            ImportResource.class,
            LeadAssignmentResource.class,
            LeadPolicyResource.class,
            LeadPoolResource.class,
            RuleSetResource.class,
            SalesTeamResource.class,
            ServiceLevelResource.class,
            UnassignedLeadResource.class,
            LeadBoardResource.class,
            LeadQueueResource.class,
            LeadRankingResource.class,
            LeadResource.class,
            LeadTimelineResource.class,
            LeadEvidenceResource.class,
            LeadOpportunityResource.class,
            OpportunityOutcomeResource.class,
            AcceptanceCriteriaResource.class,
            MeResource.class,
            MergedLeads.class,
            MergeResource.class,
            MergingResource.class,
            PersonResource.class,
            PredictionModelResource.class,
            QuarantinedOperationResource.class,
            ScoreModelResource.class,
            ScoreResource.class,
            SavedFilterResource.class,
            ServiceResource.class,
            SetupResource.class,
            TouchResource.class,
            UnitResource.class,
            VisitResource.class,
            WebFormResource.class,
            WebhookResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>(HttpProviders.ALL);
        classes.addAll(RESOURCES);
        return classes;
    }
}
