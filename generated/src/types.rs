//! Rust types of every message, and which table converts which.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.
#![allow(missing_docs, clippy::all, clippy::pedantic, deprecated, reason = "made by prost-build from the proto")]

use boltgate_transcode::typed::Typed;

use crate::{methods, notifications};

include!(concat!(env!("OUT_DIR"), "/cln.rs"));

impl Typed for AddgossipRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addgossip::ADDGOSSIP_REQUEST;
}
impl Typed for AddgossipResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addgossip::ADDGOSSIP_RESPONSE;
}
impl Typed for AddpsbtoutputRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addpsbtoutput::ADDPSBTOUTPUT_REQUEST;
}
impl Typed for AddpsbtoutputResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addpsbtoutput::ADDPSBTOUTPUT_RESPONSE;
}
impl Typed for AskreneageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_age::ASKRENEAGE_REQUEST;
}
impl Typed for AskreneageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_age::ASKRENEAGE_RESPONSE;
}
impl Typed for AskrenebiaschannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_channel::ASKRENEBIASCHANNEL_REQUEST;
}
impl Typed for AskrenebiaschannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_channel::ASKRENEBIASCHANNEL_RESPONSE;
}
impl Typed for AskrenebiaschannelBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_channel::ASKRENEBIASCHANNEL_BIASES;
}
impl Typed for AskrenebiasnodeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_node::ASKRENEBIASNODE_REQUEST;
}
impl Typed for AskrenebiasnodeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_node::ASKRENEBIASNODE_RESPONSE;
}
impl Typed for AskrenebiasnodeNodeBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_node::ASKRENEBIASNODE_NODE_BIASES;
}
impl Typed for AskrenecreatechannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_channel::ASKRENECREATECHANNEL_REQUEST;
}
impl Typed for AskrenecreatechannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_channel::ASKRENECREATECHANNEL_RESPONSE;
}
impl Typed for AskrenecreatelayerRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_REQUEST;
}
impl Typed for AskrenecreatelayerResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_RESPONSE;
}
impl Typed for AskrenecreatelayerLayers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS;
}
impl Typed for AskrenecreatelayerLayersCreatedChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_CREATED_CHANNELS;
}
impl Typed for AskrenecreatelayerLayersChannelUpdates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_CHANNEL_UPDATES;
}
impl Typed for AskrenecreatelayerLayersConstraints {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_CONSTRAINTS;
}
impl Typed for AskrenecreatelayerLayersBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_BIASES;
}
impl Typed for AskrenecreatelayerLayersNodeBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_NODE_BIASES;
}
impl Typed for AskrenedisablenodeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_disable_node::ASKRENEDISABLENODE_REQUEST;
}
impl Typed for AskrenedisablenodeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_disable_node::ASKRENEDISABLENODE_RESPONSE;
}
impl Typed for AskreneinformchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_inform_channel::ASKRENEINFORMCHANNEL_REQUEST;
}
impl Typed for AskreneinformchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_inform_channel::ASKRENEINFORMCHANNEL_RESPONSE;
}
impl Typed for AskreneinformchannelConstraints {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_inform_channel::ASKRENEINFORMCHANNEL_CONSTRAINTS;
}
impl Typed for AskrenelistlayersRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_REQUEST;
}
impl Typed for AskrenelistlayersResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_RESPONSE;
}
impl Typed for AskrenelistlayersLayers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS;
}
impl Typed for AskrenelistlayersLayersCreatedChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_CREATED_CHANNELS;
}
impl Typed for AskrenelistlayersLayersChannelUpdates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_CHANNEL_UPDATES;
}
impl Typed for AskrenelistlayersLayersConstraints {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_CONSTRAINTS;
}
impl Typed for AskrenelistlayersLayersBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_BIASES;
}
impl Typed for AskrenelistlayersLayersNodeBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_NODE_BIASES;
}
impl Typed for AskrenelistreservationsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listreservations::ASKRENELISTRESERVATIONS_REQUEST;
}
impl Typed for AskrenelistreservationsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listreservations::ASKRENELISTRESERVATIONS_RESPONSE;
}
impl Typed for AskrenelistreservationsReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listreservations::ASKRENELISTRESERVATIONS_RESERVATIONS;
}
impl Typed for AskreneremovechannelupdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_channel_update::ASKRENEREMOVECHANNELUPDATE_REQUEST;
}
impl Typed for AskreneremovechannelupdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_channel_update::ASKRENEREMOVECHANNELUPDATE_RESPONSE;
}
impl Typed for AskreneremovelayerRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_layer::ASKRENEREMOVELAYER_REQUEST;
}
impl Typed for AskreneremovelayerResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_layer::ASKRENEREMOVELAYER_RESPONSE;
}
impl Typed for AskrenereserveRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_reserve::ASKRENERESERVE_REQUEST;
}
impl Typed for AskrenereservePath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_reserve::ASKRENERESERVE_PATH;
}
impl Typed for AskrenereserveResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_reserve::ASKRENERESERVE_RESPONSE;
}
impl Typed for AskreneunreserveRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_unreserve::ASKRENEUNRESERVE_REQUEST;
}
impl Typed for AskreneunreservePath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_unreserve::ASKRENEUNRESERVE_PATH;
}
impl Typed for AskreneunreserveResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_unreserve::ASKRENEUNRESERVE_RESPONSE;
}
impl Typed for AskreneupdatechannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_update_channel::ASKRENEUPDATECHANNEL_REQUEST;
}
impl Typed for AskreneupdatechannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_update_channel::ASKRENEUPDATECHANNEL_RESPONSE;
}
impl Typed for AutocleanonceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_REQUEST;
}
impl Typed for AutocleanonceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_RESPONSE;
}
impl Typed for AutocleanonceAutoclean {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN;
}
impl Typed for AutocleanonceAutocleanSucceededforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDFORWARDS;
}
impl Typed for AutocleanonceAutocleanFailedforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_FAILEDFORWARDS;
}
impl Typed for AutocleanonceAutocleanSucceededpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDPAYS;
}
impl Typed for AutocleanonceAutocleanFailedpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_FAILEDPAYS;
}
impl Typed for AutocleanonceAutocleanPaidinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_PAIDINVOICES;
}
impl Typed for AutocleanonceAutocleanExpiredinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_EXPIREDINVOICES;
}
impl Typed for AutocleanonceAutocleanNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_NETWORKEVENTS;
}
impl Typed for AutocleanstatusRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_REQUEST;
}
impl Typed for AutocleanstatusResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_RESPONSE;
}
impl Typed for AutocleanstatusAutoclean {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN;
}
impl Typed for AutocleanstatusAutocleanSucceededforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDFORWARDS;
}
impl Typed for AutocleanstatusAutocleanFailedforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_FAILEDFORWARDS;
}
impl Typed for AutocleanstatusAutocleanSucceededpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDPAYS;
}
impl Typed for AutocleanstatusAutocleanFailedpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_FAILEDPAYS;
}
impl Typed for AutocleanstatusAutocleanPaidinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_PAIDINVOICES;
}
impl Typed for AutocleanstatusAutocleanExpiredinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_EXPIREDINVOICES;
}
impl Typed for AutocleanstatusAutocleanNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_NETWORKEVENTS;
}
impl Typed for BkprchannelsapyRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_channelsapy::BKPRCHANNELSAPY_REQUEST;
}
impl Typed for BkprchannelsapyResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_channelsapy::BKPRCHANNELSAPY_RESPONSE;
}
impl Typed for BkprchannelsapyChannelsApy {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_channelsapy::BKPRCHANNELSAPY_CHANNELS_APY;
}
impl Typed for BkprdumpincomecsvRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_dumpincomecsv::BKPRDUMPINCOMECSV_REQUEST;
}
impl Typed for BkprdumpincomecsvResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_dumpincomecsv::BKPRDUMPINCOMECSV_RESPONSE;
}
impl Typed for BkpreditdescriptionbyoutpointRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbyoutpoint::BKPREDITDESCRIPTIONBYOUTPOINT_REQUEST;
}
impl Typed for BkpreditdescriptionbyoutpointResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbyoutpoint::BKPREDITDESCRIPTIONBYOUTPOINT_RESPONSE;
}
impl Typed for BkpreditdescriptionbyoutpointUpdated {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbyoutpoint::BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED;
}
impl Typed for BkpreditdescriptionbypaymentidRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbypaymentid::BKPREDITDESCRIPTIONBYPAYMENTID_REQUEST;
}
impl Typed for BkpreditdescriptionbypaymentidResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbypaymentid::BKPREDITDESCRIPTIONBYPAYMENTID_RESPONSE;
}
impl Typed for BkpreditdescriptionbypaymentidUpdated {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbypaymentid::BKPREDITDESCRIPTIONBYPAYMENTID_UPDATED;
}
impl Typed for BkprinspectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_REQUEST;
}
impl Typed for BkprinspectResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_RESPONSE;
}
impl Typed for BkprinspectTxs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_TXS;
}
impl Typed for BkprinspectTxsOutputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_TXS_OUTPUTS;
}
impl Typed for BkprlistaccounteventsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listaccountevents::BKPRLISTACCOUNTEVENTS_REQUEST;
}
impl Typed for BkprlistaccounteventsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listaccountevents::BKPRLISTACCOUNTEVENTS_RESPONSE;
}
impl Typed for BkprlistaccounteventsEvents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listaccountevents::BKPRLISTACCOUNTEVENTS_EVENTS;
}
impl Typed for BkprlistbalancesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_REQUEST;
}
impl Typed for BkprlistbalancesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_RESPONSE;
}
impl Typed for BkprlistbalancesAccounts {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_ACCOUNTS;
}
impl Typed for BkprlistbalancesAccountsBalances {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_ACCOUNTS_BALANCES;
}
impl Typed for BkprlistincomeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listincome::BKPRLISTINCOME_REQUEST;
}
impl Typed for BkprlistincomeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listincome::BKPRLISTINCOME_RESPONSE;
}
impl Typed for BkprlistincomeIncomeEvents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listincome::BKPRLISTINCOME_INCOME_EVENTS;
}
impl Typed for BkprreportRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_report::BKPRREPORT_REQUEST;
}
impl Typed for BkprreportResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_report::BKPRREPORT_RESPONSE;
}
impl Typed for BlacklistruneRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::blacklistrune::BLACKLISTRUNE_REQUEST;
}
impl Typed for BlacklistruneResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::blacklistrune::BLACKLISTRUNE_RESPONSE;
}
impl Typed for BlacklistruneBlacklist {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::blacklistrune::BLACKLISTRUNE_BLACKLIST;
}
impl Typed for CancelrecurringinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::cancelrecurringinvoice::CANCELRECURRINGINVOICE_REQUEST;
}
impl Typed for CancelrecurringinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::cancelrecurringinvoice::CANCELRECURRINGINVOICE_RESPONSE;
}
impl Typed for CheckmessageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkmessage::CHECKMESSAGE_REQUEST;
}
impl Typed for CheckmessageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkmessage::CHECKMESSAGE_RESPONSE;
}
impl Typed for CheckruneRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkrune::CHECKRUNE_REQUEST;
}
impl Typed for CheckruneResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkrune::CHECKRUNE_RESPONSE;
}
impl Typed for ClnrestregisterpathRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::clnrest_register_path::CLNRESTREGISTERPATH_REQUEST;
}
impl Typed for ClnrestregisterpathRuneRestrictions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::clnrest_register_path::CLNRESTREGISTERPATH_RUNE_RESTRICTIONS;
}
impl Typed for ClnrestregisterpathResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::clnrest_register_path::CLNRESTREGISTERPATH_RESPONSE;
}
impl Typed for CloseRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::close::CLOSE_REQUEST;
}
impl Typed for CloseResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::close::CLOSE_RESPONSE;
}
impl Typed for ConnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::connect::CONNECT_REQUEST;
}
impl Typed for ConnectResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::connect::CONNECT_RESPONSE;
}
impl Typed for ConnectAddress {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::connect::CONNECT_ADDRESS;
}
impl Typed for CreateinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createinvoice::CREATEINVOICE_REQUEST;
}
impl Typed for CreateinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createinvoice::CREATEINVOICE_RESPONSE;
}
impl Typed for CreateinvoicePaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createinvoice::CREATEINVOICE_PAID_OUTPOINT;
}
impl Typed for CreateonionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createonion::CREATEONION_REQUEST;
}
impl Typed for CreateonionHops {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createonion::CREATEONION_HOPS;
}
impl Typed for CreateonionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createonion::CREATEONION_RESPONSE;
}
impl Typed for CreateproofRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createproof::CREATEPROOF_REQUEST;
}
impl Typed for CreateproofResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createproof::CREATEPROOF_RESPONSE;
}
impl Typed for CreateproofProofs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createproof::CREATEPROOF_PROOFS;
}
impl Typed for CreateruneRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createrune::CREATERUNE_REQUEST;
}
impl Typed for CreateruneResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createrune::CREATERUNE_RESPONSE;
}
impl Typed for CurrencyconvertRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyconvert::CURRENCYCONVERT_REQUEST;
}
impl Typed for CurrencyconvertResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyconvert::CURRENCYCONVERT_RESPONSE;
}
impl Typed for CurrencyrateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyrate::CURRENCYRATE_REQUEST;
}
impl Typed for CurrencyrateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyrate::CURRENCYRATE_RESPONSE;
}
impl Typed for DatastoreRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastore::DATASTORE_REQUEST;
}
impl Typed for DatastoreResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastore::DATASTORE_RESPONSE;
}
impl Typed for DatastoreusageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastoreusage::DATASTOREUSAGE_REQUEST;
}
impl Typed for DatastoreusageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastoreusage::DATASTOREUSAGE_RESPONSE;
}
impl Typed for DatastoreusageDatastoreusage {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastoreusage::DATASTOREUSAGE_DATASTOREUSAGE;
}
impl Typed for DecodeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_REQUEST;
}
impl Typed for DecodeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_RESPONSE;
}
impl Typed for DecodeOfferPaths {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_PATHS;
}
impl Typed for DecodeOfferPathsPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_PATHS_PATH;
}
impl Typed for DecodeOfferRecurrence {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_RECURRENCE;
}
impl Typed for DecodeOfferRecurrencePaywindow {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_RECURRENCE_PAYWINDOW;
}
impl Typed for DecodeUnknownOfferTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_OFFER_TLVS;
}
impl Typed for DecodeInvreqPaths {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVREQ_PATHS;
}
impl Typed for DecodeInvreqPathsPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVREQ_PATHS_PATH;
}
impl Typed for DecodeInvreqBip353Name {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVREQ_BIP353_NAME;
}
impl Typed for DecodeUnknownInvoiceRequestTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_INVOICE_REQUEST_TLVS;
}
impl Typed for DecodeInvoicePaths {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_PATHS;
}
impl Typed for DecodeInvoicePathsPayinfo {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_PATHS_PAYINFO;
}
impl Typed for DecodeInvoicePathsPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_PATHS_PATH;
}
impl Typed for DecodeInvoiceFallbacks {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_FALLBACKS;
}
impl Typed for DecodeUnknownInvoiceTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_INVOICE_TLVS;
}
impl Typed for DecodeFallbacks {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_FALLBACKS;
}
impl Typed for DecodeExtra {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_EXTRA;
}
impl Typed for DecodeUnknownPayerProofTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_PAYER_PROOF_TLVS;
}
impl Typed for DecodeRestrictions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_RESTRICTIONS;
}
impl Typed for DeldatastoreRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::deldatastore::DELDATASTORE_REQUEST;
}
impl Typed for DeldatastoreResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::deldatastore::DELDATASTORE_RESPONSE;
}
impl Typed for DelforwardRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delforward::DELFORWARD_REQUEST;
}
impl Typed for DelforwardResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delforward::DELFORWARD_RESPONSE;
}
impl Typed for DelinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delinvoice::DELINVOICE_REQUEST;
}
impl Typed for DelinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delinvoice::DELINVOICE_RESPONSE;
}
impl Typed for DelnetworkeventRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delnetworkevent::DELNETWORKEVENT_REQUEST;
}
impl Typed for DelnetworkeventResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delnetworkevent::DELNETWORKEVENT_RESPONSE;
}
impl Typed for DelpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delpay::DELPAY_REQUEST;
}
impl Typed for DelpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delpay::DELPAY_RESPONSE;
}
impl Typed for DelpayPayments {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delpay::DELPAY_PAYMENTS;
}
impl Typed for DevforgetchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_forget_channel::DEVFORGETCHANNEL_REQUEST;
}
impl Typed for DevforgetchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_forget_channel::DEVFORGETCHANNEL_RESPONSE;
}
impl Typed for DevspliceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_splice::DEVSPLICE_REQUEST;
}
impl Typed for DevspliceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_splice::DEVSPLICE_RESPONSE;
}
impl Typed for DisableinvoicerequestRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableinvoicerequest::DISABLEINVOICEREQUEST_REQUEST;
}
impl Typed for DisableinvoicerequestResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableinvoicerequest::DISABLEINVOICEREQUEST_RESPONSE;
}
impl Typed for DisableofferRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableoffer::DISABLEOFFER_REQUEST;
}
impl Typed for DisableofferResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableoffer::DISABLEOFFER_RESPONSE;
}
impl Typed for DisconnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disconnect::DISCONNECT_REQUEST;
}
impl Typed for DisconnectResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disconnect::DISCONNECT_RESPONSE;
}
impl Typed for EmergencyrecoverRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::emergencyrecover::EMERGENCYRECOVER_REQUEST;
}
impl Typed for EmergencyrecoverResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::emergencyrecover::EMERGENCYRECOVER_RESPONSE;
}
impl Typed for EnableofferRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::enableoffer::ENABLEOFFER_REQUEST;
}
impl Typed for EnableofferResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::enableoffer::ENABLEOFFER_RESPONSE;
}
impl Typed for ExposesecretRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::exposesecret::EXPOSESECRET_REQUEST;
}
impl Typed for ExposesecretResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::exposesecret::EXPOSESECRET_RESPONSE;
}
impl Typed for FeeratesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_REQUEST;
}
impl Typed for FeeratesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_RESPONSE;
}
impl Typed for FeeratesPerkb {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKB;
}
impl Typed for FeeratesPerkbEstimates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKB_ESTIMATES;
}
impl Typed for FeeratesPerkw {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKW;
}
impl Typed for FeeratesPerkwEstimates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKW_ESTIMATES;
}
impl Typed for FeeratesOnchainFeeEstimates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_ONCHAIN_FEE_ESTIMATES;
}
impl Typed for Fetchbip353Request {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchbip353::FETCHBIP353_REQUEST;
}
impl Typed for Fetchbip353Response {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchbip353::FETCHBIP353_RESPONSE;
}
impl Typed for Fetchbip353Instructions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchbip353::FETCHBIP353_INSTRUCTIONS;
}
impl Typed for FetchinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_REQUEST;
}
impl Typed for FetchinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_RESPONSE;
}
impl Typed for FetchinvoiceChanges {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_CHANGES;
}
impl Typed for FetchinvoiceNextPeriod {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_NEXT_PERIOD;
}
impl Typed for FundchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel::FUNDCHANNEL_REQUEST;
}
impl Typed for FundchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel::FUNDCHANNEL_RESPONSE;
}
impl Typed for FundchannelChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel::FUNDCHANNEL_CHANNEL_TYPE;
}
impl Typed for FundchannelCancelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_cancel::FUNDCHANNEL_CANCEL_REQUEST;
}
impl Typed for FundchannelCancelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_cancel::FUNDCHANNEL_CANCEL_RESPONSE;
}
impl Typed for FundchannelCompleteRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_complete::FUNDCHANNEL_COMPLETE_REQUEST;
}
impl Typed for FundchannelCompleteResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_complete::FUNDCHANNEL_COMPLETE_RESPONSE;
}
impl Typed for FundchannelStartRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_start::FUNDCHANNEL_START_REQUEST;
}
impl Typed for FundchannelStartResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_start::FUNDCHANNEL_START_RESPONSE;
}
impl Typed for FundchannelStartChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_start::FUNDCHANNEL_START_CHANNEL_TYPE;
}
impl Typed for FunderupdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::funderupdate::FUNDERUPDATE_REQUEST;
}
impl Typed for FunderupdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::funderupdate::FUNDERUPDATE_RESPONSE;
}
impl Typed for FundpsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundpsbt::FUNDPSBT_REQUEST;
}
impl Typed for FundpsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundpsbt::FUNDPSBT_RESPONSE;
}
impl Typed for FundpsbtReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundpsbt::FUNDPSBT_RESERVATIONS;
}
impl Typed for GetemergencyrecoverdataRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getemergencyrecoverdata::GETEMERGENCYRECOVERDATA_REQUEST;
}
impl Typed for GetemergencyrecoverdataResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getemergencyrecoverdata::GETEMERGENCYRECOVERDATA_RESPONSE;
}
impl Typed for GetinfoRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_REQUEST;
}
impl Typed for GetinfoResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_RESPONSE;
}
impl Typed for GetinfoOurFeatures {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_OUR_FEATURES;
}
impl Typed for GetinfoAddress {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_ADDRESS;
}
impl Typed for GetinfoBinding {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_BINDING;
}
impl Typed for GetlogRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getlog::GETLOG_REQUEST;
}
impl Typed for GetlogResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getlog::GETLOG_RESPONSE;
}
impl Typed for GetlogLog {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getlog::GETLOG_LOG;
}
impl Typed for GetrouteRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroute::GETROUTE_REQUEST;
}
impl Typed for GetrouteResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroute::GETROUTE_RESPONSE;
}
impl Typed for GetrouteRoute {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroute::GETROUTE_ROUTE;
}
impl Typed for GetroutesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_REQUEST;
}
impl Typed for GetroutesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_RESPONSE;
}
impl Typed for GetroutesRoutes {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_ROUTES;
}
impl Typed for GetroutesRoutesPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_ROUTES_PATH;
}
impl Typed for GracefulRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::graceful::GRACEFUL_REQUEST;
}
impl Typed for GracefulResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::graceful::GRACEFUL_RESPONSE;
}
impl Typed for HelpRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::help::HELP_REQUEST;
}
impl Typed for HelpResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::help::HELP_RESPONSE;
}
impl Typed for HelpHelp {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::help::HELP_HELP;
}
impl Typed for InjectonionmessageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectonionmessage::INJECTONIONMESSAGE_REQUEST;
}
impl Typed for InjectonionmessageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectonionmessage::INJECTONIONMESSAGE_RESPONSE;
}
impl Typed for InjectpaymentonionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectpaymentonion::INJECTPAYMENTONION_REQUEST;
}
impl Typed for InjectpaymentonionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectpaymentonion::INJECTPAYMENTONION_RESPONSE;
}
impl Typed for InvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoice::INVOICE_REQUEST;
}
impl Typed for InvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoice::INVOICE_RESPONSE;
}
impl Typed for InvoicerequestRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoicerequest::INVOICEREQUEST_REQUEST;
}
impl Typed for InvoicerequestResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoicerequest::INVOICEREQUEST_RESPONSE;
}
impl Typed for KeysendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::keysend::KEYSEND_REQUEST;
}
impl Typed for KeysendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::keysend::KEYSEND_RESPONSE;
}
impl Typed for ListaddressesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listaddresses::LISTADDRESSES_REQUEST;
}
impl Typed for ListaddressesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listaddresses::LISTADDRESSES_RESPONSE;
}
impl Typed for ListaddressesAddresses {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listaddresses::LISTADDRESSES_ADDRESSES;
}
impl Typed for ListchainmovesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchainmoves::LISTCHAINMOVES_REQUEST;
}
impl Typed for ListchainmovesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchainmoves::LISTCHAINMOVES_RESPONSE;
}
impl Typed for ListchainmovesChainmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchainmoves::LISTCHAINMOVES_CHAINMOVES;
}
impl Typed for ListchannelmovesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannelmoves::LISTCHANNELMOVES_REQUEST;
}
impl Typed for ListchannelmovesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannelmoves::LISTCHANNELMOVES_RESPONSE;
}
impl Typed for ListchannelmovesChannelmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannelmoves::LISTCHANNELMOVES_CHANNELMOVES;
}
impl Typed for ListchannelsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannels::LISTCHANNELS_REQUEST;
}
impl Typed for ListchannelsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannels::LISTCHANNELS_RESPONSE;
}
impl Typed for ListchannelsChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannels::LISTCHANNELS_CHANNELS;
}
impl Typed for ListclosedchannelsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_REQUEST;
}
impl Typed for ListclosedchannelsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_RESPONSE;
}
impl Typed for ListclosedchannelsClosedchannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_CLOSEDCHANNELS;
}
impl Typed for ListclosedchannelsClosedchannelsAlias {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_CLOSEDCHANNELS_ALIAS;
}
impl Typed for ListclosedchannelsClosedchannelsChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_CLOSEDCHANNELS_CHANNEL_TYPE;
}
impl Typed for ListconfigsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_REQUEST;
}
impl Typed for ListconfigsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_RESPONSE;
}
impl Typed for ListconfigsConfigs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS;
}
impl Typed for ListconfigsConfigsConf {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CONF;
}
impl Typed for ListconfigsConfigsDeveloper {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DEVELOPER;
}
impl Typed for ListconfigsConfigsClearplugins {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CLEARPLUGINS;
}
impl Typed for ListconfigsConfigsDisablempp {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DISABLEMPP;
}
impl Typed for ListconfigsConfigsMainnet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MAINNET;
}
impl Typed for ListconfigsConfigsRegtest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_REGTEST;
}
impl Typed for ListconfigsConfigsSignet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_SIGNET;
}
impl Typed for ListconfigsConfigsTestnet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_TESTNET;
}
impl Typed for ListconfigsConfigsImportantplugin {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_IMPORTANTPLUGIN;
}
impl Typed for ListconfigsConfigsPlugin {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PLUGIN;
}
impl Typed for ListconfigsConfigsPlugindir {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PLUGINDIR;
}
impl Typed for ListconfigsConfigsLightningdir {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LIGHTNINGDIR;
}
impl Typed for ListconfigsConfigsNetwork {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_NETWORK;
}
impl Typed for ListconfigsConfigsAllowdeprecatedapis {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ALLOWDEPRECATEDAPIS;
}
impl Typed for ListconfigsConfigsRpcfile {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RPCFILE;
}
impl Typed for ListconfigsConfigsDisableplugin {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DISABLEPLUGIN;
}
impl Typed for ListconfigsConfigsAlwaysuseproxy {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ALWAYSUSEPROXY;
}
impl Typed for ListconfigsConfigsDaemon {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DAEMON;
}
impl Typed for ListconfigsConfigsWallet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_WALLET;
}
impl Typed for ListconfigsConfigsLargechannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LARGECHANNELS;
}
impl Typed for ListconfigsConfigsExperimentaldualfund {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALDUALFUND;
}
impl Typed for ListconfigsConfigsExperimentalsplicing {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALSPLICING;
}
impl Typed for ListconfigsConfigsExperimentalshutdownwrongfunding {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALSHUTDOWNWRONGFUNDING;
}
impl Typed for ListconfigsConfigsExperimentalpeerstorage {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALPEERSTORAGE;
}
impl Typed for ListconfigsConfigsExperimentalanchors {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALANCHORS;
}
impl Typed for ListconfigsConfigsDatabaseupgrade {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DATABASEUPGRADE;
}
impl Typed for ListconfigsConfigsRgb {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RGB;
}
impl Typed for ListconfigsConfigsAlias {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ALIAS;
}
impl Typed for ListconfigsConfigsPidfile {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PIDFILE;
}
impl Typed for ListconfigsConfigsIgnorefeelimits {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_IGNOREFEELIMITS;
}
impl Typed for ListconfigsConfigsWatchtimeblocks {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_WATCHTIMEBLOCKS;
}
impl Typed for ListconfigsConfigsFundingconfirms {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FUNDINGCONFIRMS;
}
impl Typed for ListconfigsConfigsCltvdelta {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CLTVDELTA;
}
impl Typed for ListconfigsConfigsCltvfinal {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CLTVFINAL;
}
impl Typed for ListconfigsConfigsCommittime {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_COMMITTIME;
}
impl Typed for ListconfigsConfigsFeebase {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FEEBASE;
}
impl Typed for ListconfigsConfigsRescan {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RESCAN;
}
impl Typed for ListconfigsConfigsFeepersatoshi {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FEEPERSATOSHI;
}
impl Typed for ListconfigsConfigsMaxconcurrenthtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MAXCONCURRENTHTLCS;
}
impl Typed for ListconfigsConfigsHtlcminimummsat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_HTLCMINIMUMMSAT;
}
impl Typed for ListconfigsConfigsHtlcmaximummsat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_HTLCMAXIMUMMSAT;
}
impl Typed for ListconfigsConfigsMaxdusthtlcexposuremsat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MAXDUSTHTLCEXPOSUREMSAT;
}
impl Typed for ListconfigsConfigsMincapacitysat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MINCAPACITYSAT;
}
impl Typed for ListconfigsConfigsAddr {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ADDR;
}
impl Typed for ListconfigsConfigsAnnounceaddr {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDR;
}
impl Typed for ListconfigsConfigsBindaddr {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_BINDADDR;
}
impl Typed for ListconfigsConfigsOffline {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_OFFLINE;
}
impl Typed for ListconfigsConfigsAutolisten {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_AUTOLISTEN;
}
impl Typed for ListconfigsConfigsProxy {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PROXY;
}
impl Typed for ListconfigsConfigsDisabledns {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DISABLEDNS;
}
impl Typed for ListconfigsConfigsAnnounceaddrdiscovered {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED;
}
impl Typed for ListconfigsConfigsAnnounceaddrdiscoveredport {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVEREDPORT;
}
impl Typed for ListconfigsConfigsEncryptedhsm {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ENCRYPTEDHSM;
}
impl Typed for ListconfigsConfigsRpcfilemode {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RPCFILEMODE;
}
impl Typed for ListconfigsConfigsLoglevel {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGLEVEL;
}
impl Typed for ListconfigsConfigsLogprefix {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGPREFIX;
}
impl Typed for ListconfigsConfigsLogfile {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGFILE;
}
impl Typed for ListconfigsConfigsLogtimestamps {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGTIMESTAMPS;
}
impl Typed for ListconfigsConfigsForcefeerates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FORCEFEERATES;
}
impl Typed for ListconfigsConfigsSubdaemon {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_SUBDAEMON;
}
impl Typed for ListconfigsConfigsFetchinvoicenoconnect {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FETCHINVOICENOCONNECT;
}
impl Typed for ListconfigsConfigsTorservicepassword {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_TORSERVICEPASSWORD;
}
impl Typed for ListconfigsConfigsAnnounceaddrdns {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDRDNS;
}
impl Typed for ListconfigsConfigsRequireconfirmedinputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_REQUIRECONFIRMEDINPUTS;
}
impl Typed for ListconfigsConfigsCommitfee {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_COMMITFEE;
}
impl Typed for ListconfigsConfigsCommitfeerateoffset {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_COMMITFEERATEOFFSET;
}
impl Typed for ListconfigsConfigsAutoconnectseekerpeers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_AUTOCONNECTSEEKERPEERS;
}
impl Typed for ListconfigsConfigsCurrencyrateaddsource {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CURRENCYRATEADDSOURCE;
}
impl Typed for ListconfigsConfigsCurrencyratedisablesource {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CURRENCYRATEDISABLESOURCE;
}
impl Typed for ListcurrencyratesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listcurrencyrates::LISTCURRENCYRATES_REQUEST;
}
impl Typed for ListcurrencyratesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listcurrencyrates::LISTCURRENCYRATES_RESPONSE;
}
impl Typed for ListcurrencyratesCurrencyrates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listcurrencyrates::LISTCURRENCYRATES_CURRENCYRATES;
}
impl Typed for ListdatastoreRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listdatastore::LISTDATASTORE_REQUEST;
}
impl Typed for ListdatastoreResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listdatastore::LISTDATASTORE_RESPONSE;
}
impl Typed for ListdatastoreDatastore {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listdatastore::LISTDATASTORE_DATASTORE;
}
impl Typed for ListforwardsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listforwards::LISTFORWARDS_REQUEST;
}
impl Typed for ListforwardsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listforwards::LISTFORWARDS_RESPONSE;
}
impl Typed for ListforwardsForwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listforwards::LISTFORWARDS_FORWARDS;
}
impl Typed for ListfundsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_REQUEST;
}
impl Typed for ListfundsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_RESPONSE;
}
impl Typed for ListfundsOutputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_OUTPUTS;
}
impl Typed for ListfundsChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_CHANNELS;
}
impl Typed for ListhtlcsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listhtlcs::LISTHTLCS_REQUEST;
}
impl Typed for ListhtlcsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listhtlcs::LISTHTLCS_RESPONSE;
}
impl Typed for ListhtlcsHtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listhtlcs::LISTHTLCS_HTLCS;
}
impl Typed for ListinvoicerequestsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoicerequests::LISTINVOICEREQUESTS_REQUEST;
}
impl Typed for ListinvoicerequestsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoicerequests::LISTINVOICEREQUESTS_RESPONSE;
}
impl Typed for ListinvoicerequestsInvoicerequests {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoicerequests::LISTINVOICEREQUESTS_INVOICEREQUESTS;
}
impl Typed for ListinvoicesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_REQUEST;
}
impl Typed for ListinvoicesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_RESPONSE;
}
impl Typed for ListinvoicesInvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_INVOICES;
}
impl Typed for ListinvoicesInvoicesPaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_INVOICES_PAID_OUTPOINT;
}
impl Typed for ListnetworkeventsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnetworkevents::LISTNETWORKEVENTS_REQUEST;
}
impl Typed for ListnetworkeventsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnetworkevents::LISTNETWORKEVENTS_RESPONSE;
}
impl Typed for ListnetworkeventsNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnetworkevents::LISTNETWORKEVENTS_NETWORKEVENTS;
}
impl Typed for ListnodesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_REQUEST;
}
impl Typed for ListnodesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_RESPONSE;
}
impl Typed for ListnodesNodes {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_NODES;
}
impl Typed for ListnodesNodesOptionWillFund {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_NODES_OPTION_WILL_FUND;
}
impl Typed for ListnodesNodesAddresses {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_NODES_ADDRESSES;
}
impl Typed for ListoffersRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listoffers::LISTOFFERS_REQUEST;
}
impl Typed for ListoffersResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listoffers::LISTOFFERS_RESPONSE;
}
impl Typed for ListoffersOffers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listoffers::LISTOFFERS_OFFERS;
}
impl Typed for ListpaysRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpays::LISTPAYS_REQUEST;
}
impl Typed for ListpaysResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpays::LISTPAYS_RESPONSE;
}
impl Typed for ListpaysPays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpays::LISTPAYS_PAYS;
}
impl Typed for ListpeerchannelsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_REQUEST;
}
impl Typed for ListpeerchannelsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_RESPONSE;
}
impl Typed for ListpeerchannelsChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS;
}
impl Typed for ListpeerchannelsChannelsChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_CHANNEL_TYPE;
}
impl Typed for ListpeerchannelsChannelsUpdates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_UPDATES;
}
impl Typed for ListpeerchannelsChannelsUpdatesLocal {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_UPDATES_LOCAL;
}
impl Typed for ListpeerchannelsChannelsUpdatesRemote {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_UPDATES_REMOTE;
}
impl Typed for ListpeerchannelsChannelsFeerate {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_FEERATE;
}
impl Typed for ListpeerchannelsChannelsInflight {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_INFLIGHT;
}
impl Typed for ListpeerchannelsChannelsFunding {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_FUNDING;
}
impl Typed for ListpeerchannelsChannelsAlias {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_ALIAS;
}
impl Typed for ListpeerchannelsChannelsStateChanges {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_STATE_CHANGES;
}
impl Typed for ListpeerchannelsChannelsHtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_HTLCS;
}
impl Typed for ListpeersRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_REQUEST;
}
impl Typed for ListpeersResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_RESPONSE;
}
impl Typed for ListpeersPeers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_PEERS;
}
impl Typed for ListpeersPeersLog {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_PEERS_LOG;
}
impl Typed for ListsendpaysRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsendpays::LISTSENDPAYS_REQUEST;
}
impl Typed for ListsendpaysResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsendpays::LISTSENDPAYS_RESPONSE;
}
impl Typed for ListsendpaysPayments {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsendpays::LISTSENDPAYS_PAYMENTS;
}
impl Typed for ListtransactionsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_REQUEST;
}
impl Typed for ListtransactionsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_RESPONSE;
}
impl Typed for ListtransactionsTransactions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_TRANSACTIONS;
}
impl Typed for ListtransactionsTransactionsInputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_TRANSACTIONS_INPUTS;
}
impl Typed for ListtransactionsTransactionsOutputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_TRANSACTIONS_OUTPUTS;
}
impl Typed for MakesecretRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::makesecret::MAKESECRET_REQUEST;
}
impl Typed for MakesecretResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::makesecret::MAKESECRET_RESPONSE;
}
impl Typed for MultifundchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_REQUEST;
}
impl Typed for MultifundchannelDestinations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_DESTINATIONS;
}
impl Typed for MultifundchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_RESPONSE;
}
impl Typed for MultifundchannelChannelIds {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_CHANNEL_IDS;
}
impl Typed for MultifundchannelChannelIdsChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_CHANNEL_IDS_CHANNEL_TYPE;
}
impl Typed for MultifundchannelFailed {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_FAILED;
}
impl Typed for MultifundchannelFailedError {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_FAILED_ERROR;
}
impl Typed for MultiwithdrawRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multiwithdraw::MULTIWITHDRAW_REQUEST;
}
impl Typed for MultiwithdrawResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multiwithdraw::MULTIWITHDRAW_RESPONSE;
}
impl Typed for NewaddrRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::newaddr::NEWADDR_REQUEST;
}
impl Typed for NewaddrResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::newaddr::NEWADDR_RESPONSE;
}
impl Typed for OfferRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::offer::OFFER_REQUEST;
}
impl Typed for OfferResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::offer::OFFER_RESPONSE;
}
impl Typed for OpenchannelAbortRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_abort::OPENCHANNEL_ABORT_REQUEST;
}
impl Typed for OpenchannelAbortResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_abort::OPENCHANNEL_ABORT_RESPONSE;
}
impl Typed for OpenchannelBumpRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_bump::OPENCHANNEL_BUMP_REQUEST;
}
impl Typed for OpenchannelBumpResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_bump::OPENCHANNEL_BUMP_RESPONSE;
}
impl Typed for OpenchannelBumpChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_bump::OPENCHANNEL_BUMP_CHANNEL_TYPE;
}
impl Typed for OpenchannelInitRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_init::OPENCHANNEL_INIT_REQUEST;
}
impl Typed for OpenchannelInitResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_init::OPENCHANNEL_INIT_RESPONSE;
}
impl Typed for OpenchannelInitChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_init::OPENCHANNEL_INIT_CHANNEL_TYPE;
}
impl Typed for OpenchannelSignedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_signed::OPENCHANNEL_SIGNED_REQUEST;
}
impl Typed for OpenchannelSignedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_signed::OPENCHANNEL_SIGNED_RESPONSE;
}
impl Typed for OpenchannelUpdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_update::OPENCHANNEL_UPDATE_REQUEST;
}
impl Typed for OpenchannelUpdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_update::OPENCHANNEL_UPDATE_RESPONSE;
}
impl Typed for OpenchannelUpdateChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_update::OPENCHANNEL_UPDATE_CHANNEL_TYPE;
}
impl Typed for PayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::pay::PAY_REQUEST;
}
impl Typed for PayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::pay::PAY_RESPONSE;
}
impl Typed for PingRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::ping::PING_REQUEST;
}
impl Typed for PingResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::ping::PING_RESPONSE;
}
impl Typed for PluginRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::plugin::PLUGIN_REQUEST;
}
impl Typed for PluginResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::plugin::PLUGIN_RESPONSE;
}
impl Typed for PluginPlugins {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::plugin::PLUGIN_PLUGINS;
}
impl Typed for PreapproveinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapproveinvoice::PREAPPROVEINVOICE_REQUEST;
}
impl Typed for PreapproveinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapproveinvoice::PREAPPROVEINVOICE_RESPONSE;
}
impl Typed for PreapprovekeysendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapprovekeysend::PREAPPROVEKEYSEND_REQUEST;
}
impl Typed for PreapprovekeysendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapprovekeysend::PREAPPROVEKEYSEND_RESPONSE;
}
impl Typed for RecoverRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recover::RECOVER_REQUEST;
}
impl Typed for RecoverResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recover::RECOVER_RESPONSE;
}
impl Typed for RecoverchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recoverchannel::RECOVERCHANNEL_REQUEST;
}
impl Typed for RecoverchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recoverchannel::RECOVERCHANNEL_RESPONSE;
}
impl Typed for RenepayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepay::RENEPAY_REQUEST;
}
impl Typed for RenepayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepay::RENEPAY_RESPONSE;
}
impl Typed for RenepaystatusRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepaystatus::RENEPAYSTATUS_REQUEST;
}
impl Typed for RenepaystatusResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepaystatus::RENEPAYSTATUS_RESPONSE;
}
impl Typed for RenepaystatusPaystatus {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepaystatus::RENEPAYSTATUS_PAYSTATUS;
}
impl Typed for ReserveinputsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reserveinputs::RESERVEINPUTS_REQUEST;
}
impl Typed for ReserveinputsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reserveinputs::RESERVEINPUTS_RESPONSE;
}
impl Typed for ReserveinputsReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reserveinputs::RESERVEINPUTS_RESERVATIONS;
}
impl Typed for SendamountRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendamount::SENDAMOUNT_REQUEST;
}
impl Typed for SendamountResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendamount::SENDAMOUNT_RESPONSE;
}
impl Typed for SendcustommsgRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendcustommsg::SENDCUSTOMMSG_REQUEST;
}
impl Typed for SendcustommsgResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendcustommsg::SENDCUSTOMMSG_RESPONSE;
}
impl Typed for SendinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendinvoice::SENDINVOICE_REQUEST;
}
impl Typed for SendinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendinvoice::SENDINVOICE_RESPONSE;
}
impl Typed for SendonionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendonion::SENDONION_REQUEST;
}
impl Typed for SendonionFirstHop {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendonion::SENDONION_FIRST_HOP;
}
impl Typed for SendonionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendonion::SENDONION_RESPONSE;
}
impl Typed for SendpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpay::SENDPAY_REQUEST;
}
impl Typed for SendpayRoute {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpay::SENDPAY_ROUTE;
}
impl Typed for SendpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpay::SENDPAY_RESPONSE;
}
impl Typed for SendpsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpsbt::SENDPSBT_REQUEST;
}
impl Typed for SendpsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpsbt::SENDPSBT_RESPONSE;
}
impl Typed for SetchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setchannel::SETCHANNEL_REQUEST;
}
impl Typed for SetchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setchannel::SETCHANNEL_RESPONSE;
}
impl Typed for SetchannelChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setchannel::SETCHANNEL_CHANNELS;
}
impl Typed for SetconfigRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setconfig::SETCONFIG_REQUEST;
}
impl Typed for SetconfigResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setconfig::SETCONFIG_RESPONSE;
}
impl Typed for SetconfigConfig {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setconfig::SETCONFIG_CONFIG;
}
impl Typed for SetpsbtversionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setpsbtversion::SETPSBTVERSION_REQUEST;
}
impl Typed for SetpsbtversionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setpsbtversion::SETPSBTVERSION_RESPONSE;
}
impl Typed for ShowrunesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_REQUEST;
}
impl Typed for ShowrunesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RESPONSE;
}
impl Typed for ShowrunesRunes {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RUNES;
}
impl Typed for ShowrunesRunesRestrictions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RUNES_RESTRICTIONS;
}
impl Typed for ShowrunesRunesRestrictionsAlternatives {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RUNES_RESTRICTIONS_ALTERNATIVES;
}
impl Typed for SigninvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signinvoice::SIGNINVOICE_REQUEST;
}
impl Typed for SigninvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signinvoice::SIGNINVOICE_RESPONSE;
}
impl Typed for SignmessageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessage::SIGNMESSAGE_REQUEST;
}
impl Typed for SignmessageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessage::SIGNMESSAGE_RESPONSE;
}
impl Typed for SignmessagewithkeyRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessagewithkey::SIGNMESSAGEWITHKEY_REQUEST;
}
impl Typed for SignmessagewithkeyResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessagewithkey::SIGNMESSAGEWITHKEY_RESPONSE;
}
impl Typed for SignpsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signpsbt::SIGNPSBT_REQUEST;
}
impl Typed for SignpsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signpsbt::SIGNPSBT_RESPONSE;
}
impl Typed for SpliceInitRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_init::SPLICE_INIT_REQUEST;
}
impl Typed for SpliceInitResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_init::SPLICE_INIT_RESPONSE;
}
impl Typed for SpliceSignedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_signed::SPLICE_SIGNED_REQUEST;
}
impl Typed for SpliceSignedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_signed::SPLICE_SIGNED_RESPONSE;
}
impl Typed for SpliceUpdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_update::SPLICE_UPDATE_REQUEST;
}
impl Typed for SpliceUpdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_update::SPLICE_UPDATE_RESPONSE;
}
impl Typed for SpliceinRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splicein::SPLICEIN_REQUEST;
}
impl Typed for SpliceinResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splicein::SPLICEIN_RESPONSE;
}
impl Typed for SpliceoutRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::spliceout::SPLICEOUT_REQUEST;
}
impl Typed for SpliceoutResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::spliceout::SPLICEOUT_RESPONSE;
}
impl Typed for StaticbackupRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::staticbackup::STATICBACKUP_REQUEST;
}
impl Typed for StaticbackupResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::staticbackup::STATICBACKUP_RESPONSE;
}
impl Typed for StopRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::stop::STOP_REQUEST;
}
impl Typed for StopResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::stop::STOP_RESPONSE;
}
impl Typed for TxdiscardRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txdiscard::TXDISCARD_REQUEST;
}
impl Typed for TxdiscardResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txdiscard::TXDISCARD_RESPONSE;
}
impl Typed for TxprepareRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txprepare::TXPREPARE_REQUEST;
}
impl Typed for TxprepareResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txprepare::TXPREPARE_RESPONSE;
}
impl Typed for TxsendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txsend::TXSEND_REQUEST;
}
impl Typed for TxsendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txsend::TXSEND_RESPONSE;
}
impl Typed for UnreserveinputsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::unreserveinputs::UNRESERVEINPUTS_REQUEST;
}
impl Typed for UnreserveinputsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::unreserveinputs::UNRESERVEINPUTS_RESPONSE;
}
impl Typed for UnreserveinputsReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::unreserveinputs::UNRESERVEINPUTS_RESERVATIONS;
}
impl Typed for UpgradewalletRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::upgradewallet::UPGRADEWALLET_REQUEST;
}
impl Typed for UpgradewalletResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::upgradewallet::UPGRADEWALLET_RESPONSE;
}
impl Typed for UtxopsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::utxopsbt::UTXOPSBT_REQUEST;
}
impl Typed for UtxopsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::utxopsbt::UTXOPSBT_RESPONSE;
}
impl Typed for UtxopsbtReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::utxopsbt::UTXOPSBT_RESERVATIONS;
}
impl Typed for WaitRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_REQUEST;
}
impl Typed for WaitResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_RESPONSE;
}
impl Typed for WaitForwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_FORWARDS;
}
impl Typed for WaitInvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_INVOICES;
}
impl Typed for WaitSendpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_SENDPAYS;
}
impl Typed for WaitHtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_HTLCS;
}
impl Typed for WaitChainmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_CHAINMOVES;
}
impl Typed for WaitChannelmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_CHANNELMOVES;
}
impl Typed for WaitNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_NETWORKEVENTS;
}
impl Typed for WaitDetails {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_DETAILS;
}
impl Typed for WaitanyinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitanyinvoice::WAITANYINVOICE_REQUEST;
}
impl Typed for WaitanyinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitanyinvoice::WAITANYINVOICE_RESPONSE;
}
impl Typed for WaitanyinvoicePaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitanyinvoice::WAITANYINVOICE_PAID_OUTPOINT;
}
impl Typed for WaitblockheightRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitblockheight::WAITBLOCKHEIGHT_REQUEST;
}
impl Typed for WaitblockheightResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitblockheight::WAITBLOCKHEIGHT_RESPONSE;
}
impl Typed for WaitinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitinvoice::WAITINVOICE_REQUEST;
}
impl Typed for WaitinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitinvoice::WAITINVOICE_RESPONSE;
}
impl Typed for WaitinvoicePaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitinvoice::WAITINVOICE_PAID_OUTPOINT;
}
impl Typed for WaitsendpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitsendpay::WAITSENDPAY_REQUEST;
}
impl Typed for WaitsendpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitsendpay::WAITSENDPAY_RESPONSE;
}
impl Typed for WithdrawRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::withdraw::WITHDRAW_REQUEST;
}
impl Typed for WithdrawResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::withdraw::WITHDRAW_RESPONSE;
}
impl Typed for XkeysendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xkeysend::XKEYSEND_REQUEST;
}
impl Typed for XkeysendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xkeysend::XKEYSEND_RESPONSE;
}
impl Typed for XpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xpay::XPAY_REQUEST;
}
impl Typed for XpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xpay::XPAY_RESPONSE;
}
impl Typed for StreamBalanceSnapshotRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::balance_snapshot::STREAM_BALANCE_SNAPSHOT_REQUEST;
}
impl Typed for BalanceSnapshotNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::balance_snapshot::BALANCE_SNAPSHOT_NOTIFICATION;
}
impl Typed for BalanceSnapshotAccounts {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::balance_snapshot::BALANCE_SNAPSHOT_ACCOUNTS;
}
impl Typed for StreamBlockAddedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::block_added::STREAM_BLOCK_ADDED_REQUEST;
}
impl Typed for BlockAddedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::block_added::BLOCK_ADDED_NOTIFICATION;
}
impl Typed for StreamChannelOpenFailedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_open_failed::STREAM_CHANNEL_OPEN_FAILED_REQUEST;
}
impl Typed for ChannelOpenFailedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_open_failed::CHANNEL_OPEN_FAILED_NOTIFICATION;
}
impl Typed for StreamChannelOpenedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_opened::STREAM_CHANNEL_OPENED_REQUEST;
}
impl Typed for ChannelOpenedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_opened::CHANNEL_OPENED_NOTIFICATION;
}
impl Typed for StreamChannelStateChangedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_state_changed::STREAM_CHANNEL_STATE_CHANGED_REQUEST;
}
impl Typed for ChannelStateChangedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_state_changed::CHANNEL_STATE_CHANGED_NOTIFICATION;
}
impl Typed for StreamCoinMovementRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::coin_movement::STREAM_COIN_MOVEMENT_REQUEST;
}
impl Typed for CoinMovementNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::coin_movement::COIN_MOVEMENT_NOTIFICATION;
}
impl Typed for StreamConnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::connect::STREAM_CONNECT_REQUEST;
}
impl Typed for PeerConnectNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::connect::PEER_CONNECT_NOTIFICATION;
}
impl Typed for PeerConnectAddress {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::connect::PEER_CONNECT_ADDRESS;
}
impl Typed for StreamCustomMsgRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::custommsg::STREAM_CUSTOM_MSG_REQUEST;
}
impl Typed for CustomMsgNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::custommsg::CUSTOM_MSG_NOTIFICATION;
}
impl Typed for StreamDeprecatedOneshotRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::deprecated_oneshot::STREAM_DEPRECATED_ONESHOT_REQUEST;
}
impl Typed for DeprecatedOneshotNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::deprecated_oneshot::DEPRECATED_ONESHOT_NOTIFICATION;
}
impl Typed for StreamDisconnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::disconnect::STREAM_DISCONNECT_REQUEST;
}
impl Typed for DisconnectNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::disconnect::DISCONNECT_NOTIFICATION;
}
impl Typed for StreamForwardEventRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::forward_event::STREAM_FORWARD_EVENT_REQUEST;
}
impl Typed for ForwardEventNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::forward_event::FORWARD_EVENT_NOTIFICATION;
}
impl Typed for StreamInvoiceCreationRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_creation::STREAM_INVOICE_CREATION_REQUEST;
}
impl Typed for InvoiceCreationNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_creation::INVOICE_CREATION_NOTIFICATION;
}
impl Typed for StreamInvoicePaymentRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_payment::STREAM_INVOICE_PAYMENT_REQUEST;
}
impl Typed for InvoicePaymentNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_payment::INVOICE_PAYMENT_NOTIFICATION;
}
impl Typed for StreamLogRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::log::STREAM_LOG_REQUEST;
}
impl Typed for LogNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::log::LOG_NOTIFICATION;
}
impl Typed for StreamOnionMessageForwardFailRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::onionmessage_forward_fail::STREAM_ONION_MESSAGE_FORWARD_FAIL_REQUEST;
}
impl Typed for OnionMessageForwardFailNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::onionmessage_forward_fail::ONION_MESSAGE_FORWARD_FAIL_NOTIFICATION;
}
impl Typed for StreamOpenChannelPeerSigsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::openchannel_peer_sigs::STREAM_OPEN_CHANNEL_PEER_SIGS_REQUEST;
}
impl Typed for OpenChannelPeerSigsNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::openchannel_peer_sigs::OPEN_CHANNEL_PEER_SIGS_NOTIFICATION;
}
impl Typed for StreamPayPartEndRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_end::STREAM_PAY_PART_END_REQUEST;
}
impl Typed for PayPartEndNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_end::PAY_PART_END_NOTIFICATION;
}
impl Typed for StreamPayPartStartRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_start::STREAM_PAY_PART_START_REQUEST;
}
impl Typed for PayPartStartNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_start::PAY_PART_START_NOTIFICATION;
}
impl Typed for PayPartStartHops {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_start::PAY_PART_START_HOPS;
}
impl Typed for StreamPluginStartedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_started::STREAM_PLUGIN_STARTED_REQUEST;
}
impl Typed for PluginStartedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_started::PLUGIN_STARTED_NOTIFICATION;
}
impl Typed for StreamPluginStoppedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_stopped::STREAM_PLUGIN_STOPPED_REQUEST;
}
impl Typed for PluginStoppedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_stopped::PLUGIN_STOPPED_NOTIFICATION;
}
impl Typed for StreamSendPayFailureRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_failure::STREAM_SEND_PAY_FAILURE_REQUEST;
}
impl Typed for SendPayFailureNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_failure::SEND_PAY_FAILURE_NOTIFICATION;
}
impl Typed for SendpayFailureData {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_failure::SENDPAY_FAILURE_DATA;
}
impl Typed for StreamSendPaySuccessRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_success::STREAM_SEND_PAY_SUCCESS_REQUEST;
}
impl Typed for SendPaySuccessNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_success::SEND_PAY_SUCCESS_NOTIFICATION;
}
impl Typed for StreamShutdownRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::shutdown::STREAM_SHUTDOWN_REQUEST;
}
impl Typed for ShutdownNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::shutdown::SHUTDOWN_NOTIFICATION;
}
impl Typed for StreamWarningRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::warning::STREAM_WARNING_REQUEST;
}
impl Typed for WarningNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::warning::WARNING_NOTIFICATION;
}
