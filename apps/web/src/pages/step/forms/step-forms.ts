import { type EventName, isEventName, type SystemEventName } from "@tiltas/domain";
import { approvalGrantForm } from "./approval-grant.form.tsx";
import { claimSettleForm, claimSubmitForm } from "./claim.form.tsx";
import { commentAddForm } from "./comment-add.form.tsx";
import { commitmentReviseForm } from "./commitment-revise.form.tsx";
import { consignmentDispatchForm } from "./consignment-dispatch.form.tsx";
import { consignmentPrepareForm } from "./consignment-prepare.form.tsx";
import { consignmentReceiveForm } from "./consignment-receive.form.tsx";
import { deliveryAcceptForm } from "./delivery-accept.form.tsx";
import { deliveryWriteOffForm } from "./delivery-write-off.form.tsx";
import { documentAttachForm } from "./document-attach.form.tsx";
import { documentRetireForm } from "./document-retire.form.tsx";
import { procurementAcceptForm } from "./procurement-accept.form.tsx";
import { procurementAwardForm } from "./procurement-award.form.tsx";
import { procurementDivideForm } from "./procurement-divide.form.tsx";
import { procurementEvaluateForm } from "./procurement-evaluate.form.tsx";
import { procurementOpenForm } from "./procurement-open.form.tsx";
import { procurementSignForm } from "./procurement-sign.form.tsx";
import { plainForm, reasonForm } from "./reason.form.tsx";
import { sharePledgeForm } from "./share-pledge.form.tsx";
import { aimed, type StepForm } from "./step-form.ts";

/** Events people send about a commitment that exists; proposing has pages of its own. */
export type StepEvent = Exclude<EventName, "commitment.propose" | SystemEventName>;

const nothing = () => ({});

/** Every event a person can send, with its form. */
export const stepForms: Readonly<Record<StepEvent, StepForm>> = {
  "commitment.revise": commitmentReviseForm,
  "commitment.submit": plainForm(nothing),
  "commitment.withdraw": reasonForm(nothing),
  "commitment.cancel": reasonForm(nothing),
  "commitment.suspend": reasonForm(nothing),
  "commitment.resume": reasonForm(nothing),
  "commitment.close": plainForm(nothing),
  "approval.grant": approvalGrantForm,
  "approval.decline": reasonForm(aimed("stepId")),
  "approval.return": reasonForm(aimed("stepId")),
  "approval.recall": reasonForm(aimed("stepId")),
  "approval.reroute": reasonForm(nothing),
  "share.pledge": sharePledgeForm,
  "share.confirm": plainForm(aimed("shareId")),
  "share.waive": reasonForm(aimed("shareId")),
  "procurement.open": procurementOpenForm,
  "procurement.divide": procurementDivideForm,
  "procurement.evaluate": procurementEvaluateForm,
  "procurement.award": procurementAwardForm,
  "procurement.accept": procurementAcceptForm,
  "procurement.sign": procurementSignForm,
  "procurement.abandon": reasonForm(aimed("procurementId")),
  "consignment.prepare": consignmentPrepareForm,
  "consignment.dispatch": consignmentDispatchForm,
  "consignment.receive": consignmentReceiveForm,
  "consignment.lose": reasonForm(aimed("consignmentId")),
  "delivery.accept": deliveryAcceptForm,
  "delivery.writeOff": deliveryWriteOffForm,
  "delivery.approveWriteOff": plainForm(aimed("lineId")),
  "delivery.declineWriteOff": reasonForm(aimed("lineId")),
  "claim.submit": claimSubmitForm,
  "claim.settle": claimSettleForm,
  "claim.waive": reasonForm(aimed("shareId")),
  "document.attach": documentAttachForm,
  "document.retire": documentRetireForm,
  "comment.add": commentAddForm,
};

/** Tells whether a text names an event this page has a form for. */
export const isStepEvent = (text: string): text is StepEvent =>
  isEventName(text) && Object.hasOwn(stepForms, text);
