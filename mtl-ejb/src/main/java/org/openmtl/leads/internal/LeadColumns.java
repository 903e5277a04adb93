package org.openmtl.leads.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmtl.leads.LeadFields;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;

/** What files of leads call their columns, in English and Chinese. */
final class LeadColumns {
    /** Ids of our own rows do not come in files from elsewhere; the unit is the importer's. */
    static final FieldSet FIELDS = FieldSet.of(
            LeadFields.NAME,
            LeadFields.COMPANY,
            LeadFields.JOB_TITLE,
            LeadFields.EMAIL,
            LeadFields.PHONE,
            LeadFields.COUNTRY,
            LeadFields.CITY,
            LeadFields.ORIGIN,
            LeadFields.NOTE,
            LeadFields.MARKETING_CONSENT,
            LeadFields.CONSENT_TEXT,
            LeadFields.CONSENT_AT,
            LeadFields.STAGE,
            LeadFields.SEGMENT,
            LeadFields.FIRST_CONTACT_AT,
            LeadFields.WON_AT,
            LeadFields.EXTERNAL_ID,
            LeadFields.ATTRIBUTES);

    /** What an export of ours says beside the fields, and the reason in a file of rejected rows. */
    static final Set<String> LEFT_OUT = Set.of(
            "id",
            "version",
            "unitId",
            "ownerId",
            "stageSince",
            "stageReason",
            "recycled",
            "recycledAt",
            "refusalCode",
            "channel",
            "accountId",
            "contactId",
            "visitId",
            "photos",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
            "archivedAt",
            "mergedInto",
            "problem");

    static final Map<String, String> SYNONYMS = synonyms();

    private LeadColumns() {}

    private static Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>();
        List.of(
                        of(LeadFields.NAME, "full name", "contact name", "lead name", "contact person"),
                        of(LeadFields.NAME, "姓名", "联系人", "名字", "客户姓名", "联系人姓名"),
                        of(
                                LeadFields.COMPANY,
                                "company name",
                                "organisation",
                                "organization",
                                "account",
                                "account name"),
                        of(LeadFields.COMPANY, "employer", "firm", "公司", "公司名称", "单位", "单位名称", "企业", "企业名称"),
                        of(LeadFields.JOB_TITLE, "title", "position", "职位", "职务", "岗位"),
                        of(LeadFields.EMAIL, "mail", "email address", "邮箱", "电子邮箱", "邮件", "电子邮件", "邮箱地址"),
                        of(LeadFields.PHONE, "telephone", "tel", "mobile", "mobile phone", "phone number", "cell"),
                        of(LeadFields.PHONE, "mobile number", "电话", "手机", "手机号", "手机号码", "联系电话", "电话号码"),
                        of(LeadFields.COUNTRY, "country code", "国家", "国家代码"),
                        of(LeadFields.CITY, "town", "城市", "所在城市"),
                        of(LeadFields.ORIGIN, "source", "lead source", "lead origin", "来源", "线索来源", "渠道", "来源渠道"),
                        of(LeadFields.NOTE, "notes", "comment", "comments", "remark", "remarks", "备注", "说明", "留言"),
                        of(LeadFields.MARKETING_CONSENT, "consent", "opt in", "营销同意"),
                        of(LeadFields.STAGE, "lead stage", "阶段", "线索阶段"),
                        of(LeadFields.SEGMENT, "line of business", "业务线", "细分市场"),
                        of(LeadFields.FIRST_CONTACT_AT, "first contact", "first contact date", "first contacted at"),
                        of(LeadFields.FIRST_CONTACT_AT, "首次联系", "首次联系时间", "首次联系日期", "首次接触日期"),
                        of(LeadFields.WON_AT, "won date", "date won", "closed won date", "成交日期", "成交时间", "赢单日期"),
                        of(LeadFields.EXTERNAL_ID, "lead id", "mql id", "crm id", "record id", "线索编号", "客户编号", "编号"))
                .forEach(synonyms::putAll);
        return Map.copyOf(synonyms);
    }

    private static Map<String, String> of(Field<?> field, String... names) {
        Map<String, String> synonyms = new HashMap<>();
        for (String name : names) {
            synonyms.put(name, field.name());
        }
        return synonyms;
    }
}
