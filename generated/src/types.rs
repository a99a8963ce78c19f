//! Rust types of every message, and which table converts which.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.
#![allow(missing_docs, clippy::all, clippy::pedantic, deprecated, reason = "made by prost-build from the proto")]

use boltgate_transcode::typed::Typed;

use crate::{hooks, methods, notifications};

include!(concat!(env!("OUT_DIR"), "/packages.rs"));

pub use cln::*;

impl Typed for cln::AddgossipRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addgossip::ADDGOSSIP_REQUEST;
}
impl Typed for cln::AddgossipResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addgossip::ADDGOSSIP_RESPONSE;
}
impl Typed for cln::AddpsbtoutputRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addpsbtoutput::ADDPSBTOUTPUT_REQUEST;
}
impl Typed for cln::AddpsbtoutputResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::addpsbtoutput::ADDPSBTOUTPUT_RESPONSE;
}
impl Typed for cln::AskreneageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_age::ASKRENEAGE_REQUEST;
}
impl Typed for cln::AskreneageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_age::ASKRENEAGE_RESPONSE;
}
impl Typed for cln::AskrenebiaschannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_channel::ASKRENEBIASCHANNEL_REQUEST;
}
impl Typed for cln::AskrenebiaschannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_channel::ASKRENEBIASCHANNEL_RESPONSE;
}
impl Typed for cln::AskrenebiaschannelBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_channel::ASKRENEBIASCHANNEL_BIASES;
}
impl Typed for cln::AskrenebiasnodeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_node::ASKRENEBIASNODE_REQUEST;
}
impl Typed for cln::AskrenebiasnodeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_node::ASKRENEBIASNODE_RESPONSE;
}
impl Typed for cln::AskrenebiasnodeNodeBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_bias_node::ASKRENEBIASNODE_NODE_BIASES;
}
impl Typed for cln::AskrenecreatechannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_channel::ASKRENECREATECHANNEL_REQUEST;
}
impl Typed for cln::AskrenecreatechannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_channel::ASKRENECREATECHANNEL_RESPONSE;
}
impl Typed for cln::AskrenecreatelayerRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_REQUEST;
}
impl Typed for cln::AskrenecreatelayerResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_RESPONSE;
}
impl Typed for cln::AskrenecreatelayerLayers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS;
}
impl Typed for cln::AskrenecreatelayerLayersCreatedChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_CREATED_CHANNELS;
}
impl Typed for cln::AskrenecreatelayerLayersChannelUpdates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_CHANNEL_UPDATES;
}
impl Typed for cln::AskrenecreatelayerLayersConstraints {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_CONSTRAINTS;
}
impl Typed for cln::AskrenecreatelayerLayersBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_BIASES;
}
impl Typed for cln::AskrenecreatelayerLayersNodeBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_create_layer::ASKRENECREATELAYER_LAYERS_NODE_BIASES;
}
impl Typed for cln::AskrenedisablenodeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_disable_node::ASKRENEDISABLENODE_REQUEST;
}
impl Typed for cln::AskrenedisablenodeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_disable_node::ASKRENEDISABLENODE_RESPONSE;
}
impl Typed for cln::AskreneinformchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_inform_channel::ASKRENEINFORMCHANNEL_REQUEST;
}
impl Typed for cln::AskreneinformchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_inform_channel::ASKRENEINFORMCHANNEL_RESPONSE;
}
impl Typed for cln::AskreneinformchannelConstraints {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_inform_channel::ASKRENEINFORMCHANNEL_CONSTRAINTS;
}
impl Typed for cln::AskrenelistlayersRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_REQUEST;
}
impl Typed for cln::AskrenelistlayersResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_RESPONSE;
}
impl Typed for cln::AskrenelistlayersLayers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS;
}
impl Typed for cln::AskrenelistlayersLayersCreatedChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_CREATED_CHANNELS;
}
impl Typed for cln::AskrenelistlayersLayersChannelUpdates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_CHANNEL_UPDATES;
}
impl Typed for cln::AskrenelistlayersLayersConstraints {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_CONSTRAINTS;
}
impl Typed for cln::AskrenelistlayersLayersBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_BIASES;
}
impl Typed for cln::AskrenelistlayersLayersNodeBiases {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listlayers::ASKRENELISTLAYERS_LAYERS_NODE_BIASES;
}
impl Typed for cln::AskrenelistreservationsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listreservations::ASKRENELISTRESERVATIONS_REQUEST;
}
impl Typed for cln::AskrenelistreservationsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listreservations::ASKRENELISTRESERVATIONS_RESPONSE;
}
impl Typed for cln::AskrenelistreservationsReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_listreservations::ASKRENELISTRESERVATIONS_RESERVATIONS;
}
impl Typed for cln::AskreneremovechannelupdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_channel_update::ASKRENEREMOVECHANNELUPDATE_REQUEST;
}
impl Typed for cln::AskreneremovechannelupdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_channel_update::ASKRENEREMOVECHANNELUPDATE_RESPONSE;
}
impl Typed for cln::AskreneremovelayerRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_layer::ASKRENEREMOVELAYER_REQUEST;
}
impl Typed for cln::AskreneremovelayerResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_remove_layer::ASKRENEREMOVELAYER_RESPONSE;
}
impl Typed for cln::AskrenereserveRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_reserve::ASKRENERESERVE_REQUEST;
}
impl Typed for cln::AskrenereservePath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_reserve::ASKRENERESERVE_PATH;
}
impl Typed for cln::AskrenereserveResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_reserve::ASKRENERESERVE_RESPONSE;
}
impl Typed for cln::AskreneunreserveRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_unreserve::ASKRENEUNRESERVE_REQUEST;
}
impl Typed for cln::AskreneunreservePath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_unreserve::ASKRENEUNRESERVE_PATH;
}
impl Typed for cln::AskreneunreserveResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_unreserve::ASKRENEUNRESERVE_RESPONSE;
}
impl Typed for cln::AskreneupdatechannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_update_channel::ASKRENEUPDATECHANNEL_REQUEST;
}
impl Typed for cln::AskreneupdatechannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::askrene_update_channel::ASKRENEUPDATECHANNEL_RESPONSE;
}
impl Typed for cln::AutocleanonceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_REQUEST;
}
impl Typed for cln::AutocleanonceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_RESPONSE;
}
impl Typed for cln::AutocleanonceAutoclean {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN;
}
impl Typed for cln::AutocleanonceAutocleanSucceededforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDFORWARDS;
}
impl Typed for cln::AutocleanonceAutocleanFailedforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_FAILEDFORWARDS;
}
impl Typed for cln::AutocleanonceAutocleanSucceededpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDPAYS;
}
impl Typed for cln::AutocleanonceAutocleanFailedpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_FAILEDPAYS;
}
impl Typed for cln::AutocleanonceAutocleanPaidinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_PAIDINVOICES;
}
impl Typed for cln::AutocleanonceAutocleanExpiredinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_EXPIREDINVOICES;
}
impl Typed for cln::AutocleanonceAutocleanNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_once::AUTOCLEANONCE_AUTOCLEAN_NETWORKEVENTS;
}
impl Typed for cln::AutocleanstatusRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_REQUEST;
}
impl Typed for cln::AutocleanstatusResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_RESPONSE;
}
impl Typed for cln::AutocleanstatusAutoclean {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN;
}
impl Typed for cln::AutocleanstatusAutocleanSucceededforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDFORWARDS;
}
impl Typed for cln::AutocleanstatusAutocleanFailedforwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_FAILEDFORWARDS;
}
impl Typed for cln::AutocleanstatusAutocleanSucceededpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDPAYS;
}
impl Typed for cln::AutocleanstatusAutocleanFailedpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_FAILEDPAYS;
}
impl Typed for cln::AutocleanstatusAutocleanPaidinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_PAIDINVOICES;
}
impl Typed for cln::AutocleanstatusAutocleanExpiredinvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_EXPIREDINVOICES;
}
impl Typed for cln::AutocleanstatusAutocleanNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::autoclean_status::AUTOCLEANSTATUS_AUTOCLEAN_NETWORKEVENTS;
}
impl Typed for cln::BkprchannelsapyRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_channelsapy::BKPRCHANNELSAPY_REQUEST;
}
impl Typed for cln::BkprchannelsapyResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_channelsapy::BKPRCHANNELSAPY_RESPONSE;
}
impl Typed for cln::BkprchannelsapyChannelsApy {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_channelsapy::BKPRCHANNELSAPY_CHANNELS_APY;
}
impl Typed for cln::BkprdumpincomecsvRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_dumpincomecsv::BKPRDUMPINCOMECSV_REQUEST;
}
impl Typed for cln::BkprdumpincomecsvResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_dumpincomecsv::BKPRDUMPINCOMECSV_RESPONSE;
}
impl Typed for cln::BkpreditdescriptionbyoutpointRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbyoutpoint::BKPREDITDESCRIPTIONBYOUTPOINT_REQUEST;
}
impl Typed for cln::BkpreditdescriptionbyoutpointResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbyoutpoint::BKPREDITDESCRIPTIONBYOUTPOINT_RESPONSE;
}
impl Typed for cln::BkpreditdescriptionbyoutpointUpdated {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbyoutpoint::BKPREDITDESCRIPTIONBYOUTPOINT_UPDATED;
}
impl Typed for cln::BkpreditdescriptionbypaymentidRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbypaymentid::BKPREDITDESCRIPTIONBYPAYMENTID_REQUEST;
}
impl Typed for cln::BkpreditdescriptionbypaymentidResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbypaymentid::BKPREDITDESCRIPTIONBYPAYMENTID_RESPONSE;
}
impl Typed for cln::BkpreditdescriptionbypaymentidUpdated {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_editdescriptionbypaymentid::BKPREDITDESCRIPTIONBYPAYMENTID_UPDATED;
}
impl Typed for cln::BkprinspectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_REQUEST;
}
impl Typed for cln::BkprinspectResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_RESPONSE;
}
impl Typed for cln::BkprinspectTxs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_TXS;
}
impl Typed for cln::BkprinspectTxsOutputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_inspect::BKPRINSPECT_TXS_OUTPUTS;
}
impl Typed for cln::BkprlistaccounteventsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listaccountevents::BKPRLISTACCOUNTEVENTS_REQUEST;
}
impl Typed for cln::BkprlistaccounteventsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listaccountevents::BKPRLISTACCOUNTEVENTS_RESPONSE;
}
impl Typed for cln::BkprlistaccounteventsEvents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listaccountevents::BKPRLISTACCOUNTEVENTS_EVENTS;
}
impl Typed for cln::BkprlistbalancesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_REQUEST;
}
impl Typed for cln::BkprlistbalancesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_RESPONSE;
}
impl Typed for cln::BkprlistbalancesAccounts {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_ACCOUNTS;
}
impl Typed for cln::BkprlistbalancesAccountsBalances {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listbalances::BKPRLISTBALANCES_ACCOUNTS_BALANCES;
}
impl Typed for cln::BkprlistincomeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listincome::BKPRLISTINCOME_REQUEST;
}
impl Typed for cln::BkprlistincomeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listincome::BKPRLISTINCOME_RESPONSE;
}
impl Typed for cln::BkprlistincomeIncomeEvents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_listincome::BKPRLISTINCOME_INCOME_EVENTS;
}
impl Typed for cln::BkprreportRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_report::BKPRREPORT_REQUEST;
}
impl Typed for cln::BkprreportResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::bkpr_report::BKPRREPORT_RESPONSE;
}
impl Typed for cln::BlacklistruneRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::blacklistrune::BLACKLISTRUNE_REQUEST;
}
impl Typed for cln::BlacklistruneResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::blacklistrune::BLACKLISTRUNE_RESPONSE;
}
impl Typed for cln::BlacklistruneBlacklist {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::blacklistrune::BLACKLISTRUNE_BLACKLIST;
}
impl Typed for cln::CancelrecurringinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::cancelrecurringinvoice::CANCELRECURRINGINVOICE_REQUEST;
}
impl Typed for cln::CancelrecurringinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::cancelrecurringinvoice::CANCELRECURRINGINVOICE_RESPONSE;
}
impl Typed for boltgate::v1::CheckRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::check::CHECK_REQUEST;
}
impl Typed for boltgate::v1::CheckResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::check::CHECK_RESPONSE;
}
impl Typed for cln::CheckmessageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkmessage::CHECKMESSAGE_REQUEST;
}
impl Typed for cln::CheckmessageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkmessage::CHECKMESSAGE_RESPONSE;
}
impl Typed for cln::CheckruneRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkrune::CHECKRUNE_REQUEST;
}
impl Typed for cln::CheckruneResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::checkrune::CHECKRUNE_RESPONSE;
}
impl Typed for cln::ClnrestregisterpathRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::clnrest_register_path::CLNRESTREGISTERPATH_REQUEST;
}
impl Typed for cln::ClnrestregisterpathRuneRestrictions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::clnrest_register_path::CLNRESTREGISTERPATH_RUNE_RESTRICTIONS;
}
impl Typed for cln::ClnrestregisterpathResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::clnrest_register_path::CLNRESTREGISTERPATH_RESPONSE;
}
impl Typed for cln::CloseRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::close::CLOSE_REQUEST;
}
impl Typed for cln::CloseResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::close::CLOSE_RESPONSE;
}
impl Typed for boltgate::v1::CommandoRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::commando::COMMANDO_REQUEST;
}
impl Typed for boltgate::v1::CommandoResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::commando::COMMANDO_RESPONSE;
}
impl Typed for cln::ConnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::connect::CONNECT_REQUEST;
}
impl Typed for cln::ConnectResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::connect::CONNECT_RESPONSE;
}
impl Typed for cln::ConnectAddress {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::connect::CONNECT_ADDRESS;
}
impl Typed for cln::CreateinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createinvoice::CREATEINVOICE_REQUEST;
}
impl Typed for cln::CreateinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createinvoice::CREATEINVOICE_RESPONSE;
}
impl Typed for cln::CreateinvoicePaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createinvoice::CREATEINVOICE_PAID_OUTPOINT;
}
impl Typed for cln::CreateonionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createonion::CREATEONION_REQUEST;
}
impl Typed for cln::CreateonionHops {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createonion::CREATEONION_HOPS;
}
impl Typed for cln::CreateonionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createonion::CREATEONION_RESPONSE;
}
impl Typed for cln::CreateproofRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createproof::CREATEPROOF_REQUEST;
}
impl Typed for cln::CreateproofResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createproof::CREATEPROOF_RESPONSE;
}
impl Typed for cln::CreateproofProofs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createproof::CREATEPROOF_PROOFS;
}
impl Typed for cln::CreateruneRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createrune::CREATERUNE_REQUEST;
}
impl Typed for cln::CreateruneResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::createrune::CREATERUNE_RESPONSE;
}
impl Typed for cln::CurrencyconvertRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyconvert::CURRENCYCONVERT_REQUEST;
}
impl Typed for cln::CurrencyconvertResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyconvert::CURRENCYCONVERT_RESPONSE;
}
impl Typed for cln::CurrencyrateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyrate::CURRENCYRATE_REQUEST;
}
impl Typed for cln::CurrencyrateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::currencyrate::CURRENCYRATE_RESPONSE;
}
impl Typed for cln::DatastoreRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastore::DATASTORE_REQUEST;
}
impl Typed for cln::DatastoreResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastore::DATASTORE_RESPONSE;
}
impl Typed for cln::DatastoreusageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastoreusage::DATASTOREUSAGE_REQUEST;
}
impl Typed for cln::DatastoreusageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastoreusage::DATASTOREUSAGE_RESPONSE;
}
impl Typed for cln::DatastoreusageDatastoreusage {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::datastoreusage::DATASTOREUSAGE_DATASTOREUSAGE;
}
impl Typed for cln::DecodeRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_REQUEST;
}
impl Typed for cln::DecodeResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_RESPONSE;
}
impl Typed for cln::DecodeOfferPaths {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_PATHS;
}
impl Typed for cln::DecodeOfferPathsPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_PATHS_PATH;
}
impl Typed for cln::DecodeOfferRecurrence {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_RECURRENCE;
}
impl Typed for cln::DecodeOfferRecurrencePaywindow {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_OFFER_RECURRENCE_PAYWINDOW;
}
impl Typed for cln::DecodeUnknownOfferTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_OFFER_TLVS;
}
impl Typed for cln::DecodeInvreqPaths {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVREQ_PATHS;
}
impl Typed for cln::DecodeInvreqPathsPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVREQ_PATHS_PATH;
}
impl Typed for cln::DecodeInvreqBip353Name {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVREQ_BIP353_NAME;
}
impl Typed for cln::DecodeUnknownInvoiceRequestTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_INVOICE_REQUEST_TLVS;
}
impl Typed for cln::DecodeInvoicePaths {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_PATHS;
}
impl Typed for cln::DecodeInvoicePathsPayinfo {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_PATHS_PAYINFO;
}
impl Typed for cln::DecodeInvoicePathsPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_PATHS_PATH;
}
impl Typed for cln::DecodeInvoiceFallbacks {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_INVOICE_FALLBACKS;
}
impl Typed for cln::DecodeUnknownInvoiceTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_INVOICE_TLVS;
}
impl Typed for cln::DecodeFallbacks {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_FALLBACKS;
}
impl Typed for cln::DecodeExtra {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_EXTRA;
}
impl Typed for cln::DecodeUnknownPayerProofTlvs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_UNKNOWN_PAYER_PROOF_TLVS;
}
impl Typed for cln::DecodeRestrictions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::decode::DECODE_RESTRICTIONS;
}
impl Typed for cln::DeldatastoreRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::deldatastore::DELDATASTORE_REQUEST;
}
impl Typed for cln::DeldatastoreResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::deldatastore::DELDATASTORE_RESPONSE;
}
impl Typed for cln::DelforwardRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delforward::DELFORWARD_REQUEST;
}
impl Typed for cln::DelforwardResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delforward::DELFORWARD_RESPONSE;
}
impl Typed for cln::DelinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delinvoice::DELINVOICE_REQUEST;
}
impl Typed for cln::DelinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delinvoice::DELINVOICE_RESPONSE;
}
impl Typed for cln::DelnetworkeventRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delnetworkevent::DELNETWORKEVENT_REQUEST;
}
impl Typed for cln::DelnetworkeventResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delnetworkevent::DELNETWORKEVENT_RESPONSE;
}
impl Typed for cln::DelpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delpay::DELPAY_REQUEST;
}
impl Typed for cln::DelpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delpay::DELPAY_RESPONSE;
}
impl Typed for cln::DelpayPayments {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::delpay::DELPAY_PAYMENTS;
}
impl Typed for cln::DevforgetchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_forget_channel::DEVFORGETCHANNEL_REQUEST;
}
impl Typed for cln::DevforgetchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_forget_channel::DEVFORGETCHANNEL_RESPONSE;
}
impl Typed for cln::DevspliceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_splice::DEVSPLICE_REQUEST;
}
impl Typed for cln::DevspliceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::dev_splice::DEVSPLICE_RESPONSE;
}
impl Typed for cln::DisableinvoicerequestRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableinvoicerequest::DISABLEINVOICEREQUEST_REQUEST;
}
impl Typed for cln::DisableinvoicerequestResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableinvoicerequest::DISABLEINVOICEREQUEST_RESPONSE;
}
impl Typed for cln::DisableofferRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableoffer::DISABLEOFFER_REQUEST;
}
impl Typed for cln::DisableofferResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disableoffer::DISABLEOFFER_RESPONSE;
}
impl Typed for cln::DisconnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disconnect::DISCONNECT_REQUEST;
}
impl Typed for cln::DisconnectResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::disconnect::DISCONNECT_RESPONSE;
}
impl Typed for cln::EmergencyrecoverRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::emergencyrecover::EMERGENCYRECOVER_REQUEST;
}
impl Typed for cln::EmergencyrecoverResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::emergencyrecover::EMERGENCYRECOVER_RESPONSE;
}
impl Typed for cln::EnableofferRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::enableoffer::ENABLEOFFER_REQUEST;
}
impl Typed for cln::EnableofferResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::enableoffer::ENABLEOFFER_RESPONSE;
}
impl Typed for cln::ExposesecretRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::exposesecret::EXPOSESECRET_REQUEST;
}
impl Typed for cln::ExposesecretResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::exposesecret::EXPOSESECRET_RESPONSE;
}
impl Typed for cln::FeeratesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_REQUEST;
}
impl Typed for cln::FeeratesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_RESPONSE;
}
impl Typed for cln::FeeratesPerkb {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKB;
}
impl Typed for cln::FeeratesPerkbEstimates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKB_ESTIMATES;
}
impl Typed for cln::FeeratesPerkw {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKW;
}
impl Typed for cln::FeeratesPerkwEstimates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_PERKW_ESTIMATES;
}
impl Typed for cln::FeeratesOnchainFeeEstimates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::feerates::FEERATES_ONCHAIN_FEE_ESTIMATES;
}
impl Typed for cln::Fetchbip353Request {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchbip353::FETCHBIP353_REQUEST;
}
impl Typed for cln::Fetchbip353Response {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchbip353::FETCHBIP353_RESPONSE;
}
impl Typed for cln::Fetchbip353Instructions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchbip353::FETCHBIP353_INSTRUCTIONS;
}
impl Typed for cln::FetchinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_REQUEST;
}
impl Typed for cln::FetchinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_RESPONSE;
}
impl Typed for cln::FetchinvoiceChanges {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_CHANGES;
}
impl Typed for cln::FetchinvoiceNextPeriod {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fetchinvoice::FETCHINVOICE_NEXT_PERIOD;
}
impl Typed for cln::FundchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel::FUNDCHANNEL_REQUEST;
}
impl Typed for cln::FundchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel::FUNDCHANNEL_RESPONSE;
}
impl Typed for cln::FundchannelChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel::FUNDCHANNEL_CHANNEL_TYPE;
}
impl Typed for cln::FundchannelCancelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_cancel::FUNDCHANNEL_CANCEL_REQUEST;
}
impl Typed for cln::FundchannelCancelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_cancel::FUNDCHANNEL_CANCEL_RESPONSE;
}
impl Typed for cln::FundchannelCompleteRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_complete::FUNDCHANNEL_COMPLETE_REQUEST;
}
impl Typed for cln::FundchannelCompleteResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_complete::FUNDCHANNEL_COMPLETE_RESPONSE;
}
impl Typed for cln::FundchannelStartRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_start::FUNDCHANNEL_START_REQUEST;
}
impl Typed for cln::FundchannelStartResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_start::FUNDCHANNEL_START_RESPONSE;
}
impl Typed for cln::FundchannelStartChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundchannel_start::FUNDCHANNEL_START_CHANNEL_TYPE;
}
impl Typed for cln::FunderupdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::funderupdate::FUNDERUPDATE_REQUEST;
}
impl Typed for cln::FunderupdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::funderupdate::FUNDERUPDATE_RESPONSE;
}
impl Typed for cln::FundpsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundpsbt::FUNDPSBT_REQUEST;
}
impl Typed for cln::FundpsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundpsbt::FUNDPSBT_RESPONSE;
}
impl Typed for cln::FundpsbtReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::fundpsbt::FUNDPSBT_RESERVATIONS;
}
impl Typed for cln::GetemergencyrecoverdataRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getemergencyrecoverdata::GETEMERGENCYRECOVERDATA_REQUEST;
}
impl Typed for cln::GetemergencyrecoverdataResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getemergencyrecoverdata::GETEMERGENCYRECOVERDATA_RESPONSE;
}
impl Typed for cln::GetinfoRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_REQUEST;
}
impl Typed for cln::GetinfoResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_RESPONSE;
}
impl Typed for cln::GetinfoOurFeatures {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_OUR_FEATURES;
}
impl Typed for cln::GetinfoAddress {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_ADDRESS;
}
impl Typed for cln::GetinfoBinding {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getinfo::GETINFO_BINDING;
}
impl Typed for cln::GetlogRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getlog::GETLOG_REQUEST;
}
impl Typed for cln::GetlogResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getlog::GETLOG_RESPONSE;
}
impl Typed for cln::GetlogLog {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getlog::GETLOG_LOG;
}
impl Typed for cln::GetrouteRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroute::GETROUTE_REQUEST;
}
impl Typed for cln::GetrouteResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroute::GETROUTE_RESPONSE;
}
impl Typed for cln::GetrouteRoute {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroute::GETROUTE_ROUTE;
}
impl Typed for cln::GetroutesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_REQUEST;
}
impl Typed for cln::GetroutesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_RESPONSE;
}
impl Typed for cln::GetroutesRoutes {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_ROUTES;
}
impl Typed for cln::GetroutesRoutesPath {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::getroutes::GETROUTES_ROUTES_PATH;
}
impl Typed for cln::GracefulRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::graceful::GRACEFUL_REQUEST;
}
impl Typed for cln::GracefulResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::graceful::GRACEFUL_RESPONSE;
}
impl Typed for cln::HelpRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::help::HELP_REQUEST;
}
impl Typed for cln::HelpResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::help::HELP_RESPONSE;
}
impl Typed for cln::HelpHelp {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::help::HELP_HELP;
}
impl Typed for cln::InjectonionmessageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectonionmessage::INJECTONIONMESSAGE_REQUEST;
}
impl Typed for cln::InjectonionmessageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectonionmessage::INJECTONIONMESSAGE_RESPONSE;
}
impl Typed for cln::InjectpaymentonionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectpaymentonion::INJECTPAYMENTONION_REQUEST;
}
impl Typed for cln::InjectpaymentonionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::injectpaymentonion::INJECTPAYMENTONION_RESPONSE;
}
impl Typed for cln::InvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoice::INVOICE_REQUEST;
}
impl Typed for cln::InvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoice::INVOICE_RESPONSE;
}
impl Typed for cln::InvoicerequestRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoicerequest::INVOICEREQUEST_REQUEST;
}
impl Typed for cln::InvoicerequestResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::invoicerequest::INVOICEREQUEST_RESPONSE;
}
impl Typed for cln::KeysendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::keysend::KEYSEND_REQUEST;
}
impl Typed for cln::KeysendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::keysend::KEYSEND_RESPONSE;
}
impl Typed for cln::ListaddressesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listaddresses::LISTADDRESSES_REQUEST;
}
impl Typed for cln::ListaddressesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listaddresses::LISTADDRESSES_RESPONSE;
}
impl Typed for cln::ListaddressesAddresses {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listaddresses::LISTADDRESSES_ADDRESSES;
}
impl Typed for cln::ListchainmovesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchainmoves::LISTCHAINMOVES_REQUEST;
}
impl Typed for cln::ListchainmovesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchainmoves::LISTCHAINMOVES_RESPONSE;
}
impl Typed for cln::ListchainmovesChainmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchainmoves::LISTCHAINMOVES_CHAINMOVES;
}
impl Typed for cln::ListchannelmovesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannelmoves::LISTCHANNELMOVES_REQUEST;
}
impl Typed for cln::ListchannelmovesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannelmoves::LISTCHANNELMOVES_RESPONSE;
}
impl Typed for cln::ListchannelmovesChannelmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannelmoves::LISTCHANNELMOVES_CHANNELMOVES;
}
impl Typed for cln::ListchannelsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannels::LISTCHANNELS_REQUEST;
}
impl Typed for cln::ListchannelsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannels::LISTCHANNELS_RESPONSE;
}
impl Typed for cln::ListchannelsChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listchannels::LISTCHANNELS_CHANNELS;
}
impl Typed for cln::ListclosedchannelsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_REQUEST;
}
impl Typed for cln::ListclosedchannelsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_RESPONSE;
}
impl Typed for cln::ListclosedchannelsClosedchannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_CLOSEDCHANNELS;
}
impl Typed for cln::ListclosedchannelsClosedchannelsAlias {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_CLOSEDCHANNELS_ALIAS;
}
impl Typed for cln::ListclosedchannelsClosedchannelsChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listclosedchannels::LISTCLOSEDCHANNELS_CLOSEDCHANNELS_CHANNEL_TYPE;
}
impl Typed for cln::ListconfigsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_REQUEST;
}
impl Typed for cln::ListconfigsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_RESPONSE;
}
impl Typed for cln::ListconfigsConfigs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS;
}
impl Typed for cln::ListconfigsConfigsConf {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CONF;
}
impl Typed for cln::ListconfigsConfigsDeveloper {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DEVELOPER;
}
impl Typed for cln::ListconfigsConfigsClearplugins {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CLEARPLUGINS;
}
impl Typed for cln::ListconfigsConfigsDisablempp {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DISABLEMPP;
}
impl Typed for cln::ListconfigsConfigsMainnet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MAINNET;
}
impl Typed for cln::ListconfigsConfigsRegtest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_REGTEST;
}
impl Typed for cln::ListconfigsConfigsSignet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_SIGNET;
}
impl Typed for cln::ListconfigsConfigsTestnet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_TESTNET;
}
impl Typed for cln::ListconfigsConfigsImportantplugin {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_IMPORTANTPLUGIN;
}
impl Typed for cln::ListconfigsConfigsPlugin {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PLUGIN;
}
impl Typed for cln::ListconfigsConfigsPlugindir {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PLUGINDIR;
}
impl Typed for cln::ListconfigsConfigsLightningdir {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LIGHTNINGDIR;
}
impl Typed for cln::ListconfigsConfigsNetwork {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_NETWORK;
}
impl Typed for cln::ListconfigsConfigsAllowdeprecatedapis {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ALLOWDEPRECATEDAPIS;
}
impl Typed for cln::ListconfigsConfigsRpcfile {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RPCFILE;
}
impl Typed for cln::ListconfigsConfigsDisableplugin {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DISABLEPLUGIN;
}
impl Typed for cln::ListconfigsConfigsAlwaysuseproxy {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ALWAYSUSEPROXY;
}
impl Typed for cln::ListconfigsConfigsDaemon {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DAEMON;
}
impl Typed for cln::ListconfigsConfigsWallet {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_WALLET;
}
impl Typed for cln::ListconfigsConfigsLargechannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LARGECHANNELS;
}
impl Typed for cln::ListconfigsConfigsExperimentaldualfund {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALDUALFUND;
}
impl Typed for cln::ListconfigsConfigsExperimentalsplicing {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALSPLICING;
}
impl Typed for cln::ListconfigsConfigsExperimentalshutdownwrongfunding {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALSHUTDOWNWRONGFUNDING;
}
impl Typed for cln::ListconfigsConfigsExperimentalpeerstorage {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALPEERSTORAGE;
}
impl Typed for cln::ListconfigsConfigsExperimentalanchors {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_EXPERIMENTALANCHORS;
}
impl Typed for cln::ListconfigsConfigsDatabaseupgrade {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DATABASEUPGRADE;
}
impl Typed for cln::ListconfigsConfigsRgb {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RGB;
}
impl Typed for cln::ListconfigsConfigsAlias {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ALIAS;
}
impl Typed for cln::ListconfigsConfigsPidfile {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PIDFILE;
}
impl Typed for cln::ListconfigsConfigsIgnorefeelimits {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_IGNOREFEELIMITS;
}
impl Typed for cln::ListconfigsConfigsWatchtimeblocks {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_WATCHTIMEBLOCKS;
}
impl Typed for cln::ListconfigsConfigsFundingconfirms {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FUNDINGCONFIRMS;
}
impl Typed for cln::ListconfigsConfigsCltvdelta {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CLTVDELTA;
}
impl Typed for cln::ListconfigsConfigsCltvfinal {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CLTVFINAL;
}
impl Typed for cln::ListconfigsConfigsCommittime {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_COMMITTIME;
}
impl Typed for cln::ListconfigsConfigsFeebase {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FEEBASE;
}
impl Typed for cln::ListconfigsConfigsRescan {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RESCAN;
}
impl Typed for cln::ListconfigsConfigsFeepersatoshi {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FEEPERSATOSHI;
}
impl Typed for cln::ListconfigsConfigsMaxconcurrenthtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MAXCONCURRENTHTLCS;
}
impl Typed for cln::ListconfigsConfigsHtlcminimummsat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_HTLCMINIMUMMSAT;
}
impl Typed for cln::ListconfigsConfigsHtlcmaximummsat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_HTLCMAXIMUMMSAT;
}
impl Typed for cln::ListconfigsConfigsMaxdusthtlcexposuremsat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MAXDUSTHTLCEXPOSUREMSAT;
}
impl Typed for cln::ListconfigsConfigsMincapacitysat {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_MINCAPACITYSAT;
}
impl Typed for cln::ListconfigsConfigsAddr {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ADDR;
}
impl Typed for cln::ListconfigsConfigsAnnounceaddr {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDR;
}
impl Typed for cln::ListconfigsConfigsBindaddr {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_BINDADDR;
}
impl Typed for cln::ListconfigsConfigsOffline {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_OFFLINE;
}
impl Typed for cln::ListconfigsConfigsAutolisten {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_AUTOLISTEN;
}
impl Typed for cln::ListconfigsConfigsProxy {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_PROXY;
}
impl Typed for cln::ListconfigsConfigsDisabledns {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_DISABLEDNS;
}
impl Typed for cln::ListconfigsConfigsAnnounceaddrdiscovered {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED;
}
impl Typed for cln::ListconfigsConfigsAnnounceaddrdiscoveredport {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVEREDPORT;
}
impl Typed for cln::ListconfigsConfigsEncryptedhsm {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ENCRYPTEDHSM;
}
impl Typed for cln::ListconfigsConfigsRpcfilemode {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_RPCFILEMODE;
}
impl Typed for cln::ListconfigsConfigsLoglevel {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGLEVEL;
}
impl Typed for cln::ListconfigsConfigsLogprefix {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGPREFIX;
}
impl Typed for cln::ListconfigsConfigsLogfile {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGFILE;
}
impl Typed for cln::ListconfigsConfigsLogtimestamps {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_LOGTIMESTAMPS;
}
impl Typed for cln::ListconfigsConfigsForcefeerates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FORCEFEERATES;
}
impl Typed for cln::ListconfigsConfigsSubdaemon {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_SUBDAEMON;
}
impl Typed for cln::ListconfigsConfigsFetchinvoicenoconnect {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_FETCHINVOICENOCONNECT;
}
impl Typed for cln::ListconfigsConfigsTorservicepassword {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_TORSERVICEPASSWORD;
}
impl Typed for cln::ListconfigsConfigsAnnounceaddrdns {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_ANNOUNCEADDRDNS;
}
impl Typed for cln::ListconfigsConfigsRequireconfirmedinputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_REQUIRECONFIRMEDINPUTS;
}
impl Typed for cln::ListconfigsConfigsCommitfee {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_COMMITFEE;
}
impl Typed for cln::ListconfigsConfigsCommitfeerateoffset {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_COMMITFEERATEOFFSET;
}
impl Typed for cln::ListconfigsConfigsAutoconnectseekerpeers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_AUTOCONNECTSEEKERPEERS;
}
impl Typed for cln::ListconfigsConfigsCurrencyrateaddsource {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CURRENCYRATEADDSOURCE;
}
impl Typed for cln::ListconfigsConfigsCurrencyratedisablesource {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listconfigs::LISTCONFIGS_CONFIGS_CURRENCYRATEDISABLESOURCE;
}
impl Typed for cln::ListcurrencyratesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listcurrencyrates::LISTCURRENCYRATES_REQUEST;
}
impl Typed for cln::ListcurrencyratesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listcurrencyrates::LISTCURRENCYRATES_RESPONSE;
}
impl Typed for cln::ListcurrencyratesCurrencyrates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listcurrencyrates::LISTCURRENCYRATES_CURRENCYRATES;
}
impl Typed for cln::ListdatastoreRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listdatastore::LISTDATASTORE_REQUEST;
}
impl Typed for cln::ListdatastoreResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listdatastore::LISTDATASTORE_RESPONSE;
}
impl Typed for cln::ListdatastoreDatastore {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listdatastore::LISTDATASTORE_DATASTORE;
}
impl Typed for cln::ListforwardsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listforwards::LISTFORWARDS_REQUEST;
}
impl Typed for cln::ListforwardsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listforwards::LISTFORWARDS_RESPONSE;
}
impl Typed for cln::ListforwardsForwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listforwards::LISTFORWARDS_FORWARDS;
}
impl Typed for cln::ListfundsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_REQUEST;
}
impl Typed for cln::ListfundsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_RESPONSE;
}
impl Typed for cln::ListfundsOutputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_OUTPUTS;
}
impl Typed for cln::ListfundsChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listfunds::LISTFUNDS_CHANNELS;
}
impl Typed for cln::ListhtlcsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listhtlcs::LISTHTLCS_REQUEST;
}
impl Typed for cln::ListhtlcsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listhtlcs::LISTHTLCS_RESPONSE;
}
impl Typed for cln::ListhtlcsHtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listhtlcs::LISTHTLCS_HTLCS;
}
impl Typed for cln::ListinvoicerequestsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoicerequests::LISTINVOICEREQUESTS_REQUEST;
}
impl Typed for cln::ListinvoicerequestsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoicerequests::LISTINVOICEREQUESTS_RESPONSE;
}
impl Typed for cln::ListinvoicerequestsInvoicerequests {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoicerequests::LISTINVOICEREQUESTS_INVOICEREQUESTS;
}
impl Typed for cln::ListinvoicesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_REQUEST;
}
impl Typed for cln::ListinvoicesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_RESPONSE;
}
impl Typed for cln::ListinvoicesInvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_INVOICES;
}
impl Typed for cln::ListinvoicesInvoicesPaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listinvoices::LISTINVOICES_INVOICES_PAID_OUTPOINT;
}
impl Typed for cln::ListnetworkeventsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnetworkevents::LISTNETWORKEVENTS_REQUEST;
}
impl Typed for cln::ListnetworkeventsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnetworkevents::LISTNETWORKEVENTS_RESPONSE;
}
impl Typed for cln::ListnetworkeventsNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnetworkevents::LISTNETWORKEVENTS_NETWORKEVENTS;
}
impl Typed for cln::ListnodesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_REQUEST;
}
impl Typed for cln::ListnodesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_RESPONSE;
}
impl Typed for cln::ListnodesNodes {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_NODES;
}
impl Typed for cln::ListnodesNodesOptionWillFund {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_NODES_OPTION_WILL_FUND;
}
impl Typed for cln::ListnodesNodesAddresses {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listnodes::LISTNODES_NODES_ADDRESSES;
}
impl Typed for cln::ListoffersRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listoffers::LISTOFFERS_REQUEST;
}
impl Typed for cln::ListoffersResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listoffers::LISTOFFERS_RESPONSE;
}
impl Typed for cln::ListoffersOffers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listoffers::LISTOFFERS_OFFERS;
}
impl Typed for cln::ListpaysRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpays::LISTPAYS_REQUEST;
}
impl Typed for cln::ListpaysResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpays::LISTPAYS_RESPONSE;
}
impl Typed for cln::ListpaysPays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpays::LISTPAYS_PAYS;
}
impl Typed for cln::ListpeerchannelsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_REQUEST;
}
impl Typed for cln::ListpeerchannelsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_RESPONSE;
}
impl Typed for cln::ListpeerchannelsChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS;
}
impl Typed for cln::ListpeerchannelsChannelsChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_CHANNEL_TYPE;
}
impl Typed for cln::ListpeerchannelsChannelsUpdates {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_UPDATES;
}
impl Typed for cln::ListpeerchannelsChannelsUpdatesLocal {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_UPDATES_LOCAL;
}
impl Typed for cln::ListpeerchannelsChannelsUpdatesRemote {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_UPDATES_REMOTE;
}
impl Typed for cln::ListpeerchannelsChannelsFeerate {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_FEERATE;
}
impl Typed for cln::ListpeerchannelsChannelsInflight {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_INFLIGHT;
}
impl Typed for cln::ListpeerchannelsChannelsFunding {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_FUNDING;
}
impl Typed for cln::ListpeerchannelsChannelsAlias {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_ALIAS;
}
impl Typed for cln::ListpeerchannelsChannelsStateChanges {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_STATE_CHANGES;
}
impl Typed for cln::ListpeerchannelsChannelsHtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeerchannels::LISTPEERCHANNELS_CHANNELS_HTLCS;
}
impl Typed for cln::ListpeersRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_REQUEST;
}
impl Typed for cln::ListpeersResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_RESPONSE;
}
impl Typed for cln::ListpeersPeers {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_PEERS;
}
impl Typed for cln::ListpeersPeersLog {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listpeers::LISTPEERS_PEERS_LOG;
}
impl Typed for cln::ListsendpaysRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsendpays::LISTSENDPAYS_REQUEST;
}
impl Typed for cln::ListsendpaysResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsendpays::LISTSENDPAYS_RESPONSE;
}
impl Typed for cln::ListsendpaysPayments {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsendpays::LISTSENDPAYS_PAYMENTS;
}
impl Typed for boltgate::v1::ListsqlschemasRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsqlschemas::LISTSQLSCHEMAS_REQUEST;
}
impl Typed for boltgate::v1::ListsqlschemasResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsqlschemas::LISTSQLSCHEMAS_RESPONSE;
}
impl Typed for boltgate::v1::ListsqlschemasSchemas {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsqlschemas::LISTSQLSCHEMAS_SCHEMAS;
}
impl Typed for boltgate::v1::ListsqlschemasSchemasColumns {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listsqlschemas::LISTSQLSCHEMAS_SCHEMAS_COLUMNS;
}
impl Typed for cln::ListtransactionsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_REQUEST;
}
impl Typed for cln::ListtransactionsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_RESPONSE;
}
impl Typed for cln::ListtransactionsTransactions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_TRANSACTIONS;
}
impl Typed for cln::ListtransactionsTransactionsInputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_TRANSACTIONS_INPUTS;
}
impl Typed for cln::ListtransactionsTransactionsOutputs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::listtransactions::LISTTRANSACTIONS_TRANSACTIONS_OUTPUTS;
}
impl Typed for cln::MakesecretRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::makesecret::MAKESECRET_REQUEST;
}
impl Typed for cln::MakesecretResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::makesecret::MAKESECRET_RESPONSE;
}
impl Typed for cln::MultifundchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_REQUEST;
}
impl Typed for cln::MultifundchannelDestinations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_DESTINATIONS;
}
impl Typed for cln::MultifundchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_RESPONSE;
}
impl Typed for cln::MultifundchannelChannelIds {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_CHANNEL_IDS;
}
impl Typed for cln::MultifundchannelChannelIdsChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_CHANNEL_IDS_CHANNEL_TYPE;
}
impl Typed for cln::MultifundchannelFailed {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_FAILED;
}
impl Typed for cln::MultifundchannelFailedError {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multifundchannel::MULTIFUNDCHANNEL_FAILED_ERROR;
}
impl Typed for cln::MultiwithdrawRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multiwithdraw::MULTIWITHDRAW_REQUEST;
}
impl Typed for cln::MultiwithdrawResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::multiwithdraw::MULTIWITHDRAW_RESPONSE;
}
impl Typed for cln::NewaddrRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::newaddr::NEWADDR_REQUEST;
}
impl Typed for cln::NewaddrResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::newaddr::NEWADDR_RESPONSE;
}
impl Typed for cln::OfferRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::offer::OFFER_REQUEST;
}
impl Typed for cln::OfferResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::offer::OFFER_RESPONSE;
}
impl Typed for cln::OpenchannelAbortRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_abort::OPENCHANNEL_ABORT_REQUEST;
}
impl Typed for cln::OpenchannelAbortResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_abort::OPENCHANNEL_ABORT_RESPONSE;
}
impl Typed for cln::OpenchannelBumpRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_bump::OPENCHANNEL_BUMP_REQUEST;
}
impl Typed for cln::OpenchannelBumpResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_bump::OPENCHANNEL_BUMP_RESPONSE;
}
impl Typed for cln::OpenchannelBumpChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_bump::OPENCHANNEL_BUMP_CHANNEL_TYPE;
}
impl Typed for cln::OpenchannelInitRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_init::OPENCHANNEL_INIT_REQUEST;
}
impl Typed for cln::OpenchannelInitResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_init::OPENCHANNEL_INIT_RESPONSE;
}
impl Typed for cln::OpenchannelInitChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_init::OPENCHANNEL_INIT_CHANNEL_TYPE;
}
impl Typed for cln::OpenchannelSignedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_signed::OPENCHANNEL_SIGNED_REQUEST;
}
impl Typed for cln::OpenchannelSignedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_signed::OPENCHANNEL_SIGNED_RESPONSE;
}
impl Typed for cln::OpenchannelUpdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_update::OPENCHANNEL_UPDATE_REQUEST;
}
impl Typed for cln::OpenchannelUpdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_update::OPENCHANNEL_UPDATE_RESPONSE;
}
impl Typed for cln::OpenchannelUpdateChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::openchannel_update::OPENCHANNEL_UPDATE_CHANNEL_TYPE;
}
impl Typed for boltgate::v1::ParsefeerateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::parsefeerate::PARSEFEERATE_REQUEST;
}
impl Typed for boltgate::v1::ParsefeerateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::parsefeerate::PARSEFEERATE_RESPONSE;
}
impl Typed for cln::PayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::pay::PAY_REQUEST;
}
impl Typed for cln::PayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::pay::PAY_RESPONSE;
}
impl Typed for cln::PingRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::ping::PING_REQUEST;
}
impl Typed for cln::PingResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::ping::PING_RESPONSE;
}
impl Typed for cln::PluginRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::plugin::PLUGIN_REQUEST;
}
impl Typed for cln::PluginResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::plugin::PLUGIN_RESPONSE;
}
impl Typed for cln::PluginPlugins {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::plugin::PLUGIN_PLUGINS;
}
impl Typed for cln::PreapproveinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapproveinvoice::PREAPPROVEINVOICE_REQUEST;
}
impl Typed for cln::PreapproveinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapproveinvoice::PREAPPROVEINVOICE_RESPONSE;
}
impl Typed for cln::PreapprovekeysendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapprovekeysend::PREAPPROVEKEYSEND_REQUEST;
}
impl Typed for cln::PreapprovekeysendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::preapprovekeysend::PREAPPROVEKEYSEND_RESPONSE;
}
impl Typed for boltgate::v1::RecklessRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reckless::RECKLESS_REQUEST;
}
impl Typed for boltgate::v1::RecklessResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reckless::RECKLESS_RESPONSE;
}
impl Typed for cln::RecoverRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recover::RECOVER_REQUEST;
}
impl Typed for cln::RecoverResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recover::RECOVER_RESPONSE;
}
impl Typed for cln::RecoverchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recoverchannel::RECOVERCHANNEL_REQUEST;
}
impl Typed for cln::RecoverchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::recoverchannel::RECOVERCHANNEL_RESPONSE;
}
impl Typed for cln::RenepayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepay::RENEPAY_REQUEST;
}
impl Typed for cln::RenepayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepay::RENEPAY_RESPONSE;
}
impl Typed for cln::RenepaystatusRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepaystatus::RENEPAYSTATUS_REQUEST;
}
impl Typed for cln::RenepaystatusResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepaystatus::RENEPAYSTATUS_RESPONSE;
}
impl Typed for cln::RenepaystatusPaystatus {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::renepaystatus::RENEPAYSTATUS_PAYSTATUS;
}
impl Typed for cln::ReserveinputsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reserveinputs::RESERVEINPUTS_REQUEST;
}
impl Typed for cln::ReserveinputsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reserveinputs::RESERVEINPUTS_RESPONSE;
}
impl Typed for cln::ReserveinputsReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::reserveinputs::RESERVEINPUTS_RESERVATIONS;
}
impl Typed for cln::SendamountRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendamount::SENDAMOUNT_REQUEST;
}
impl Typed for cln::SendamountResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendamount::SENDAMOUNT_RESPONSE;
}
impl Typed for cln::SendcustommsgRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendcustommsg::SENDCUSTOMMSG_REQUEST;
}
impl Typed for cln::SendcustommsgResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendcustommsg::SENDCUSTOMMSG_RESPONSE;
}
impl Typed for cln::SendinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendinvoice::SENDINVOICE_REQUEST;
}
impl Typed for cln::SendinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendinvoice::SENDINVOICE_RESPONSE;
}
impl Typed for cln::SendonionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendonion::SENDONION_REQUEST;
}
impl Typed for cln::SendonionFirstHop {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendonion::SENDONION_FIRST_HOP;
}
impl Typed for cln::SendonionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendonion::SENDONION_RESPONSE;
}
impl Typed for cln::SendpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpay::SENDPAY_REQUEST;
}
impl Typed for cln::SendpayRoute {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpay::SENDPAY_ROUTE;
}
impl Typed for cln::SendpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpay::SENDPAY_RESPONSE;
}
impl Typed for cln::SendpsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpsbt::SENDPSBT_REQUEST;
}
impl Typed for cln::SendpsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sendpsbt::SENDPSBT_RESPONSE;
}
impl Typed for cln::SetchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setchannel::SETCHANNEL_REQUEST;
}
impl Typed for cln::SetchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setchannel::SETCHANNEL_RESPONSE;
}
impl Typed for cln::SetchannelChannels {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setchannel::SETCHANNEL_CHANNELS;
}
impl Typed for cln::SetconfigRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setconfig::SETCONFIG_REQUEST;
}
impl Typed for cln::SetconfigResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setconfig::SETCONFIG_RESPONSE;
}
impl Typed for cln::SetconfigConfig {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setconfig::SETCONFIG_CONFIG;
}
impl Typed for cln::SetpsbtversionRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setpsbtversion::SETPSBTVERSION_REQUEST;
}
impl Typed for cln::SetpsbtversionResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::setpsbtversion::SETPSBTVERSION_RESPONSE;
}
impl Typed for cln::ShowrunesRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_REQUEST;
}
impl Typed for cln::ShowrunesResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RESPONSE;
}
impl Typed for cln::ShowrunesRunes {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RUNES;
}
impl Typed for cln::ShowrunesRunesRestrictions {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RUNES_RESTRICTIONS;
}
impl Typed for cln::ShowrunesRunesRestrictionsAlternatives {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::showrunes::SHOWRUNES_RUNES_RESTRICTIONS_ALTERNATIVES;
}
impl Typed for cln::SigninvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signinvoice::SIGNINVOICE_REQUEST;
}
impl Typed for cln::SigninvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signinvoice::SIGNINVOICE_RESPONSE;
}
impl Typed for cln::SignmessageRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessage::SIGNMESSAGE_REQUEST;
}
impl Typed for cln::SignmessageResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessage::SIGNMESSAGE_RESPONSE;
}
impl Typed for cln::SignmessagewithkeyRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessagewithkey::SIGNMESSAGEWITHKEY_REQUEST;
}
impl Typed for cln::SignmessagewithkeyResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signmessagewithkey::SIGNMESSAGEWITHKEY_RESPONSE;
}
impl Typed for cln::SignpsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signpsbt::SIGNPSBT_REQUEST;
}
impl Typed for cln::SignpsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::signpsbt::SIGNPSBT_RESPONSE;
}
impl Typed for cln::SpliceInitRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_init::SPLICE_INIT_REQUEST;
}
impl Typed for cln::SpliceInitResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_init::SPLICE_INIT_RESPONSE;
}
impl Typed for cln::SpliceSignedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_signed::SPLICE_SIGNED_REQUEST;
}
impl Typed for cln::SpliceSignedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_signed::SPLICE_SIGNED_RESPONSE;
}
impl Typed for cln::SpliceUpdateRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_update::SPLICE_UPDATE_REQUEST;
}
impl Typed for cln::SpliceUpdateResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splice_update::SPLICE_UPDATE_RESPONSE;
}
impl Typed for cln::SpliceinRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splicein::SPLICEIN_REQUEST;
}
impl Typed for cln::SpliceinResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::splicein::SPLICEIN_RESPONSE;
}
impl Typed for cln::SpliceoutRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::spliceout::SPLICEOUT_REQUEST;
}
impl Typed for cln::SpliceoutResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::spliceout::SPLICEOUT_RESPONSE;
}
impl Typed for boltgate::v1::SqlRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sql::SQL_REQUEST;
}
impl Typed for boltgate::v1::SqlResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::sql::SQL_RESPONSE;
}
impl Typed for cln::StaticbackupRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::staticbackup::STATICBACKUP_REQUEST;
}
impl Typed for cln::StaticbackupResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::staticbackup::STATICBACKUP_RESPONSE;
}
impl Typed for cln::StopRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::stop::STOP_REQUEST;
}
impl Typed for cln::StopResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::stop::STOP_RESPONSE;
}
impl Typed for cln::TxdiscardRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txdiscard::TXDISCARD_REQUEST;
}
impl Typed for cln::TxdiscardResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txdiscard::TXDISCARD_RESPONSE;
}
impl Typed for cln::TxprepareRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txprepare::TXPREPARE_REQUEST;
}
impl Typed for cln::TxprepareResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txprepare::TXPREPARE_RESPONSE;
}
impl Typed for cln::TxsendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txsend::TXSEND_REQUEST;
}
impl Typed for cln::TxsendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::txsend::TXSEND_RESPONSE;
}
impl Typed for cln::UnreserveinputsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::unreserveinputs::UNRESERVEINPUTS_REQUEST;
}
impl Typed for cln::UnreserveinputsResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::unreserveinputs::UNRESERVEINPUTS_RESPONSE;
}
impl Typed for cln::UnreserveinputsReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::unreserveinputs::UNRESERVEINPUTS_RESERVATIONS;
}
impl Typed for cln::UpgradewalletRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::upgradewallet::UPGRADEWALLET_REQUEST;
}
impl Typed for cln::UpgradewalletResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::upgradewallet::UPGRADEWALLET_RESPONSE;
}
impl Typed for cln::UtxopsbtRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::utxopsbt::UTXOPSBT_REQUEST;
}
impl Typed for cln::UtxopsbtResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::utxopsbt::UTXOPSBT_RESPONSE;
}
impl Typed for cln::UtxopsbtReservations {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::utxopsbt::UTXOPSBT_RESERVATIONS;
}
impl Typed for cln::WaitRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_REQUEST;
}
impl Typed for cln::WaitResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_RESPONSE;
}
impl Typed for cln::WaitForwards {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_FORWARDS;
}
impl Typed for cln::WaitInvoices {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_INVOICES;
}
impl Typed for cln::WaitSendpays {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_SENDPAYS;
}
impl Typed for cln::WaitHtlcs {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_HTLCS;
}
impl Typed for cln::WaitChainmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_CHAINMOVES;
}
impl Typed for cln::WaitChannelmoves {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_CHANNELMOVES;
}
impl Typed for cln::WaitNetworkevents {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_NETWORKEVENTS;
}
impl Typed for cln::WaitDetails {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::wait::WAIT_DETAILS;
}
impl Typed for cln::WaitanyinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitanyinvoice::WAITANYINVOICE_REQUEST;
}
impl Typed for cln::WaitanyinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitanyinvoice::WAITANYINVOICE_RESPONSE;
}
impl Typed for cln::WaitanyinvoicePaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitanyinvoice::WAITANYINVOICE_PAID_OUTPOINT;
}
impl Typed for cln::WaitblockheightRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitblockheight::WAITBLOCKHEIGHT_REQUEST;
}
impl Typed for cln::WaitblockheightResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitblockheight::WAITBLOCKHEIGHT_RESPONSE;
}
impl Typed for cln::WaitinvoiceRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitinvoice::WAITINVOICE_REQUEST;
}
impl Typed for cln::WaitinvoiceResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitinvoice::WAITINVOICE_RESPONSE;
}
impl Typed for cln::WaitinvoicePaidOutpoint {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitinvoice::WAITINVOICE_PAID_OUTPOINT;
}
impl Typed for cln::WaitsendpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitsendpay::WAITSENDPAY_REQUEST;
}
impl Typed for cln::WaitsendpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::waitsendpay::WAITSENDPAY_RESPONSE;
}
impl Typed for cln::WithdrawRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::withdraw::WITHDRAW_REQUEST;
}
impl Typed for cln::WithdrawResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::withdraw::WITHDRAW_RESPONSE;
}
impl Typed for cln::XkeysendRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xkeysend::XKEYSEND_REQUEST;
}
impl Typed for cln::XkeysendResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xkeysend::XKEYSEND_RESPONSE;
}
impl Typed for cln::XpayRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xpay::XPAY_REQUEST;
}
impl Typed for cln::XpayResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &methods::xpay::XPAY_RESPONSE;
}
impl Typed for cln::StreamBalanceSnapshotRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::balance_snapshot::STREAM_BALANCE_SNAPSHOT_REQUEST;
}
impl Typed for cln::BalanceSnapshotNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::balance_snapshot::BALANCE_SNAPSHOT_NOTIFICATION;
}
impl Typed for cln::BalanceSnapshotAccounts {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::balance_snapshot::BALANCE_SNAPSHOT_ACCOUNTS;
}
impl Typed for cln::StreamBlockAddedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::block_added::STREAM_BLOCK_ADDED_REQUEST;
}
impl Typed for cln::BlockAddedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::block_added::BLOCK_ADDED_NOTIFICATION;
}
impl Typed for cln::StreamChannelOpenFailedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_open_failed::STREAM_CHANNEL_OPEN_FAILED_REQUEST;
}
impl Typed for cln::ChannelOpenFailedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_open_failed::CHANNEL_OPEN_FAILED_NOTIFICATION;
}
impl Typed for cln::StreamChannelOpenedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_opened::STREAM_CHANNEL_OPENED_REQUEST;
}
impl Typed for cln::ChannelOpenedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_opened::CHANNEL_OPENED_NOTIFICATION;
}
impl Typed for cln::StreamChannelStateChangedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_state_changed::STREAM_CHANNEL_STATE_CHANGED_REQUEST;
}
impl Typed for cln::ChannelStateChangedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::channel_state_changed::CHANNEL_STATE_CHANGED_NOTIFICATION;
}
impl Typed for cln::StreamCoinMovementRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::coin_movement::STREAM_COIN_MOVEMENT_REQUEST;
}
impl Typed for cln::CoinMovementNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::coin_movement::COIN_MOVEMENT_NOTIFICATION;
}
impl Typed for cln::StreamConnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::connect::STREAM_CONNECT_REQUEST;
}
impl Typed for cln::PeerConnectNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::connect::PEER_CONNECT_NOTIFICATION;
}
impl Typed for cln::PeerConnectAddress {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::connect::PEER_CONNECT_ADDRESS;
}
impl Typed for cln::StreamCustomMsgRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::custommsg::STREAM_CUSTOM_MSG_REQUEST;
}
impl Typed for cln::CustomMsgNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::custommsg::CUSTOM_MSG_NOTIFICATION;
}
impl Typed for cln::StreamDeprecatedOneshotRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::deprecated_oneshot::STREAM_DEPRECATED_ONESHOT_REQUEST;
}
impl Typed for cln::DeprecatedOneshotNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::deprecated_oneshot::DEPRECATED_ONESHOT_NOTIFICATION;
}
impl Typed for cln::StreamDisconnectRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::disconnect::STREAM_DISCONNECT_REQUEST;
}
impl Typed for cln::DisconnectNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::disconnect::DISCONNECT_NOTIFICATION;
}
impl Typed for cln::StreamForwardEventRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::forward_event::STREAM_FORWARD_EVENT_REQUEST;
}
impl Typed for cln::ForwardEventNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::forward_event::FORWARD_EVENT_NOTIFICATION;
}
impl Typed for cln::StreamInvoiceCreationRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_creation::STREAM_INVOICE_CREATION_REQUEST;
}
impl Typed for cln::InvoiceCreationNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_creation::INVOICE_CREATION_NOTIFICATION;
}
impl Typed for cln::StreamInvoicePaymentRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_payment::STREAM_INVOICE_PAYMENT_REQUEST;
}
impl Typed for cln::InvoicePaymentNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::invoice_payment::INVOICE_PAYMENT_NOTIFICATION;
}
impl Typed for cln::StreamLogRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::log::STREAM_LOG_REQUEST;
}
impl Typed for cln::LogNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::log::LOG_NOTIFICATION;
}
impl Typed for cln::StreamOnionMessageForwardFailRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::onionmessage_forward_fail::STREAM_ONION_MESSAGE_FORWARD_FAIL_REQUEST;
}
impl Typed for cln::OnionMessageForwardFailNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::onionmessage_forward_fail::ONION_MESSAGE_FORWARD_FAIL_NOTIFICATION;
}
impl Typed for cln::StreamOpenChannelPeerSigsRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::openchannel_peer_sigs::STREAM_OPEN_CHANNEL_PEER_SIGS_REQUEST;
}
impl Typed for cln::OpenChannelPeerSigsNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::openchannel_peer_sigs::OPEN_CHANNEL_PEER_SIGS_NOTIFICATION;
}
impl Typed for cln::StreamPayPartEndRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_end::STREAM_PAY_PART_END_REQUEST;
}
impl Typed for cln::PayPartEndNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_end::PAY_PART_END_NOTIFICATION;
}
impl Typed for cln::StreamPayPartStartRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_start::STREAM_PAY_PART_START_REQUEST;
}
impl Typed for cln::PayPartStartNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_start::PAY_PART_START_NOTIFICATION;
}
impl Typed for cln::PayPartStartHops {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::pay_part_start::PAY_PART_START_HOPS;
}
impl Typed for cln::StreamPluginStartedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_started::STREAM_PLUGIN_STARTED_REQUEST;
}
impl Typed for cln::PluginStartedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_started::PLUGIN_STARTED_NOTIFICATION;
}
impl Typed for cln::StreamPluginStoppedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_stopped::STREAM_PLUGIN_STOPPED_REQUEST;
}
impl Typed for cln::PluginStoppedNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::plugin_stopped::PLUGIN_STOPPED_NOTIFICATION;
}
impl Typed for cln::StreamSendPayFailureRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_failure::STREAM_SEND_PAY_FAILURE_REQUEST;
}
impl Typed for cln::SendPayFailureNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_failure::SEND_PAY_FAILURE_NOTIFICATION;
}
impl Typed for cln::SendpayFailureData {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_failure::SENDPAY_FAILURE_DATA;
}
impl Typed for cln::StreamSendPaySuccessRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_success::STREAM_SEND_PAY_SUCCESS_REQUEST;
}
impl Typed for cln::SendPaySuccessNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::sendpay_success::SEND_PAY_SUCCESS_NOTIFICATION;
}
impl Typed for cln::StreamShutdownRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::shutdown::STREAM_SHUTDOWN_REQUEST;
}
impl Typed for cln::ShutdownNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::shutdown::SHUTDOWN_NOTIFICATION;
}
impl Typed for cln::StreamWarningRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::warning::STREAM_WARNING_REQUEST;
}
impl Typed for cln::WarningNotification {
    const TABLE: &'static boltgate_transcode::table::Message = &notifications::warning::WARNING_NOTIFICATION;
}
impl Typed for boltgate::v1::CommitmentRevocationAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::commitment_revocation::COMMITMENT_REVOCATION_ANSWER;
}
impl Typed for boltgate::v1::CommitmentRevocationResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::commitment_revocation::COMMITMENT_REVOCATION_RESPONSE;
}
impl Typed for boltgate::v1::CommitmentRevocationCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::commitment_revocation::COMMITMENT_REVOCATION_CALL;
}
impl Typed for boltgate::v1::CommitmentRevocationRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::commitment_revocation::COMMITMENT_REVOCATION_REQUEST;
}
impl Typed for boltgate::v1::CustommsgAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::custommsg::CUSTOMMSG_ANSWER;
}
impl Typed for boltgate::v1::CustommsgResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::custommsg::CUSTOMMSG_RESPONSE;
}
impl Typed for boltgate::v1::CustommsgCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::custommsg::CUSTOMMSG_CALL;
}
impl Typed for boltgate::v1::CustommsgRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::custommsg::CUSTOMMSG_REQUEST;
}
impl Typed for boltgate::v1::DbWriteAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::db_write::DB_WRITE_ANSWER;
}
impl Typed for boltgate::v1::DbWriteResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::db_write::DB_WRITE_RESPONSE;
}
impl Typed for boltgate::v1::DbWriteCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::db_write::DB_WRITE_CALL;
}
impl Typed for boltgate::v1::DbWriteRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::db_write::DB_WRITE_REQUEST;
}
impl Typed for boltgate::v1::HtlcAcceptedAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::htlc_accepted::HTLC_ACCEPTED_ANSWER;
}
impl Typed for boltgate::v1::HtlcAcceptedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::htlc_accepted::HTLC_ACCEPTED_RESPONSE;
}
impl Typed for boltgate::v1::HtlcAcceptedCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::htlc_accepted::HTLC_ACCEPTED_CALL;
}
impl Typed for boltgate::v1::HtlcAcceptedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::htlc_accepted::HTLC_ACCEPTED_REQUEST;
}
impl Typed for boltgate::v1::HtlcAcceptedOnion {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::htlc_accepted::HTLC_ACCEPTED_ONION;
}
impl Typed for boltgate::v1::HtlcAcceptedHtlc {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::htlc_accepted::HTLC_ACCEPTED_HTLC;
}
impl Typed for boltgate::v1::InvoicePaymentAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::invoice_payment::INVOICE_PAYMENT_ANSWER;
}
impl Typed for boltgate::v1::InvoicePaymentResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::invoice_payment::INVOICE_PAYMENT_RESPONSE;
}
impl Typed for boltgate::v1::InvoicePaymentCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::invoice_payment::INVOICE_PAYMENT_CALL;
}
impl Typed for boltgate::v1::InvoicePaymentRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::invoice_payment::INVOICE_PAYMENT_REQUEST;
}
impl Typed for boltgate::v1::InvoicePaymentPayment {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::invoice_payment::INVOICE_PAYMENT_PAYMENT;
}
impl Typed for boltgate::v1::OnionMessageRecvAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_ANSWER;
}
impl Typed for boltgate::v1::OnionMessageRecvResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_RESPONSE;
}
impl Typed for boltgate::v1::OnionMessageRecvCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_CALL;
}
impl Typed for boltgate::v1::OnionMessageRecvRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_REQUEST;
}
impl Typed for boltgate::v1::OnionMessageRecvOnionMessage {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_ONION_MESSAGE;
}
impl Typed for boltgate::v1::OnionMessageRecvOnionMessageReplyBlindedpath {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_ONION_MESSAGE_REPLY_BLINDEDPATH;
}
impl Typed for boltgate::v1::OnionMessageRecvOnionMessageReplyBlindedpathHops {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_ONION_MESSAGE_REPLY_BLINDEDPATH_HOPS;
}
impl Typed for boltgate::v1::OnionMessageRecvOnionMessageUnknownFields {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv::ONION_MESSAGE_RECV_ONION_MESSAGE_UNKNOWN_FIELDS;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_ANSWER;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_RESPONSE;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_CALL;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_REQUEST;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretOnionMessage {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretOnionMessageReplyBlindedpath {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_REPLY_BLINDEDPATH;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretOnionMessageReplyBlindedpathHops {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_REPLY_BLINDEDPATH_HOPS;
}
impl Typed for boltgate::v1::OnionMessageRecvSecretOnionMessageUnknownFields {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::onion_message_recv_secret::ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_UNKNOWN_FIELDS;
}
impl Typed for boltgate::v1::OpenchannelAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel::OPENCHANNEL_ANSWER;
}
impl Typed for boltgate::v1::OpenchannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel::OPENCHANNEL_RESPONSE;
}
impl Typed for boltgate::v1::OpenchannelCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel::OPENCHANNEL_CALL;
}
impl Typed for boltgate::v1::OpenchannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel::OPENCHANNEL_REQUEST;
}
impl Typed for boltgate::v1::OpenchannelOpenchannel {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel::OPENCHANNEL_OPENCHANNEL;
}
impl Typed for boltgate::v1::OpenchannelOpenchannelChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel::OPENCHANNEL_OPENCHANNEL_CHANNEL_TYPE;
}
impl Typed for boltgate::v1::Openchannel2Answer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2::OPENCHANNEL2_ANSWER;
}
impl Typed for boltgate::v1::Openchannel2Response {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2::OPENCHANNEL2_RESPONSE;
}
impl Typed for boltgate::v1::Openchannel2Call {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2::OPENCHANNEL2_CALL;
}
impl Typed for boltgate::v1::Openchannel2Request {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2::OPENCHANNEL2_REQUEST;
}
impl Typed for boltgate::v1::Openchannel2Openchannel2 {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2::OPENCHANNEL2_OPENCHANNEL2;
}
impl Typed for boltgate::v1::Openchannel2Openchannel2ChannelType {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2::OPENCHANNEL2_OPENCHANNEL2_CHANNEL_TYPE;
}
impl Typed for boltgate::v1::Openchannel2ChangedAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_changed::OPENCHANNEL2_CHANGED_ANSWER;
}
impl Typed for boltgate::v1::Openchannel2ChangedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_changed::OPENCHANNEL2_CHANGED_RESPONSE;
}
impl Typed for boltgate::v1::Openchannel2ChangedCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_changed::OPENCHANNEL2_CHANGED_CALL;
}
impl Typed for boltgate::v1::Openchannel2ChangedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_changed::OPENCHANNEL2_CHANGED_REQUEST;
}
impl Typed for boltgate::v1::Openchannel2ChangedOpenchannel2Changed {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_changed::OPENCHANNEL2_CHANGED_OPENCHANNEL2_CHANGED;
}
impl Typed for boltgate::v1::Openchannel2SignAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_sign::OPENCHANNEL2_SIGN_ANSWER;
}
impl Typed for boltgate::v1::Openchannel2SignResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_sign::OPENCHANNEL2_SIGN_RESPONSE;
}
impl Typed for boltgate::v1::Openchannel2SignCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_sign::OPENCHANNEL2_SIGN_CALL;
}
impl Typed for boltgate::v1::Openchannel2SignRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_sign::OPENCHANNEL2_SIGN_REQUEST;
}
impl Typed for boltgate::v1::Openchannel2SignOpenchannel2Sign {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::openchannel2_sign::OPENCHANNEL2_SIGN_OPENCHANNEL2_SIGN;
}
impl Typed for boltgate::v1::PeerConnectedAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::peer_connected::PEER_CONNECTED_ANSWER;
}
impl Typed for boltgate::v1::PeerConnectedResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::peer_connected::PEER_CONNECTED_RESPONSE;
}
impl Typed for boltgate::v1::PeerConnectedCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::peer_connected::PEER_CONNECTED_CALL;
}
impl Typed for boltgate::v1::PeerConnectedRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::peer_connected::PEER_CONNECTED_REQUEST;
}
impl Typed for boltgate::v1::PeerConnectedPeer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::peer_connected::PEER_CONNECTED_PEER;
}
impl Typed for boltgate::v1::RbfChannelAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rbf_channel::RBF_CHANNEL_ANSWER;
}
impl Typed for boltgate::v1::RbfChannelResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rbf_channel::RBF_CHANNEL_RESPONSE;
}
impl Typed for boltgate::v1::RbfChannelCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rbf_channel::RBF_CHANNEL_CALL;
}
impl Typed for boltgate::v1::RbfChannelRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rbf_channel::RBF_CHANNEL_REQUEST;
}
impl Typed for boltgate::v1::RbfChannelRbfChannel {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rbf_channel::RBF_CHANNEL_RBF_CHANNEL;
}
impl Typed for boltgate::v1::RecoverAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::recover::RECOVER_ANSWER;
}
impl Typed for boltgate::v1::RecoverResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::recover::RECOVER_RESPONSE;
}
impl Typed for boltgate::v1::RecoverCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::recover::RECOVER_CALL;
}
impl Typed for boltgate::v1::RecoverRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::recover::RECOVER_REQUEST;
}
impl Typed for boltgate::v1::RpcCommandAnswer {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_ANSWER;
}
impl Typed for boltgate::v1::RpcCommandResponse {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_RESPONSE;
}
impl Typed for boltgate::v1::RpcCommandReplace {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_REPLACE;
}
impl Typed for boltgate::v1::RpcCommandReturn {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_RETURN;
}
impl Typed for boltgate::v1::RpcCommandReturnError {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_RETURN_ERROR;
}
impl Typed for boltgate::v1::RpcCommandCall {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_CALL;
}
impl Typed for boltgate::v1::RpcCommandRequest {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_REQUEST;
}
impl Typed for boltgate::v1::RpcCommandRpcCommand {
    const TABLE: &'static boltgate_transcode::table::Message = &hooks::rpc_command::RPC_COMMAND_RPC_COMMAND;
}
