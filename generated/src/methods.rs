//! Tables of the node's methods, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

#[rustfmt::skip]
pub mod addgossip;
#[rustfmt::skip]
pub mod addpsbtoutput;
#[rustfmt::skip]
pub mod askrene_age;
#[rustfmt::skip]
pub mod askrene_bias_channel;
#[rustfmt::skip]
pub mod askrene_bias_node;
#[rustfmt::skip]
pub mod askrene_create_channel;
#[rustfmt::skip]
pub mod askrene_create_layer;
#[rustfmt::skip]
pub mod askrene_disable_node;
#[rustfmt::skip]
pub mod askrene_inform_channel;
#[rustfmt::skip]
pub mod askrene_listlayers;
#[rustfmt::skip]
pub mod askrene_listreservations;
#[rustfmt::skip]
pub mod askrene_remove_channel_update;
#[rustfmt::skip]
pub mod askrene_remove_layer;
#[rustfmt::skip]
pub mod askrene_reserve;
#[rustfmt::skip]
pub mod askrene_unreserve;
#[rustfmt::skip]
pub mod askrene_update_channel;
#[rustfmt::skip]
pub mod autoclean_once;
#[rustfmt::skip]
pub mod autoclean_status;
#[rustfmt::skip]
pub mod bkpr_channelsapy;
#[rustfmt::skip]
pub mod bkpr_dumpincomecsv;
#[rustfmt::skip]
pub mod bkpr_editdescriptionbyoutpoint;
#[rustfmt::skip]
pub mod bkpr_editdescriptionbypaymentid;
#[rustfmt::skip]
pub mod bkpr_inspect;
#[rustfmt::skip]
pub mod bkpr_listaccountevents;
#[rustfmt::skip]
pub mod bkpr_listbalances;
#[rustfmt::skip]
pub mod bkpr_listincome;
#[rustfmt::skip]
pub mod bkpr_report;
#[rustfmt::skip]
pub mod blacklistrune;
#[rustfmt::skip]
pub mod cancelrecurringinvoice;
#[rustfmt::skip]
pub mod check;
#[rustfmt::skip]
pub mod checkmessage;
#[rustfmt::skip]
pub mod checkrune;
#[rustfmt::skip]
pub mod clnrest_register_path;
#[rustfmt::skip]
pub mod close;
#[rustfmt::skip]
pub mod commando;
#[rustfmt::skip]
pub mod connect;
#[rustfmt::skip]
pub mod createinvoice;
#[rustfmt::skip]
pub mod createonion;
#[rustfmt::skip]
pub mod createproof;
#[rustfmt::skip]
pub mod createrune;
#[rustfmt::skip]
pub mod currencyconvert;
#[rustfmt::skip]
pub mod currencyrate;
#[rustfmt::skip]
pub mod datastore;
#[rustfmt::skip]
pub mod datastoreusage;
#[rustfmt::skip]
pub mod decode;
#[rustfmt::skip]
pub mod deldatastore;
#[rustfmt::skip]
pub mod delforward;
#[rustfmt::skip]
pub mod delinvoice;
#[rustfmt::skip]
pub mod delnetworkevent;
#[rustfmt::skip]
pub mod delpay;
#[rustfmt::skip]
pub mod dev_forget_channel;
#[rustfmt::skip]
pub mod dev_splice;
#[rustfmt::skip]
pub mod disableinvoicerequest;
#[rustfmt::skip]
pub mod disableoffer;
#[rustfmt::skip]
pub mod disconnect;
#[rustfmt::skip]
pub mod emergencyrecover;
#[rustfmt::skip]
pub mod enableoffer;
#[rustfmt::skip]
pub mod exposesecret;
#[rustfmt::skip]
pub mod feerates;
#[rustfmt::skip]
pub mod fetchbip353;
#[rustfmt::skip]
pub mod fetchinvoice;
#[rustfmt::skip]
pub mod fundchannel;
#[rustfmt::skip]
pub mod fundchannel_cancel;
#[rustfmt::skip]
pub mod fundchannel_complete;
#[rustfmt::skip]
pub mod fundchannel_start;
#[rustfmt::skip]
pub mod funderupdate;
#[rustfmt::skip]
pub mod fundpsbt;
#[rustfmt::skip]
pub mod getemergencyrecoverdata;
#[rustfmt::skip]
pub mod getinfo;
#[rustfmt::skip]
pub mod getlog;
#[rustfmt::skip]
pub mod getroute;
#[rustfmt::skip]
pub mod getroutes;
#[rustfmt::skip]
pub mod graceful;
#[rustfmt::skip]
pub mod help;
#[rustfmt::skip]
pub mod injectonionmessage;
#[rustfmt::skip]
pub mod injectpaymentonion;
#[rustfmt::skip]
pub mod invoice;
#[rustfmt::skip]
pub mod invoicerequest;
#[rustfmt::skip]
pub mod keysend;
#[rustfmt::skip]
pub mod listaddresses;
#[rustfmt::skip]
pub mod listchainmoves;
#[rustfmt::skip]
pub mod listchannelmoves;
#[rustfmt::skip]
pub mod listchannels;
#[rustfmt::skip]
pub mod listclosedchannels;
#[rustfmt::skip]
pub mod listconfigs;
#[rustfmt::skip]
pub mod listcurrencyrates;
#[rustfmt::skip]
pub mod listdatastore;
#[rustfmt::skip]
pub mod listforwards;
#[rustfmt::skip]
pub mod listfunds;
#[rustfmt::skip]
pub mod listhtlcs;
#[rustfmt::skip]
pub mod listinvoicerequests;
#[rustfmt::skip]
pub mod listinvoices;
#[rustfmt::skip]
pub mod listnetworkevents;
#[rustfmt::skip]
pub mod listnodes;
#[rustfmt::skip]
pub mod listoffers;
#[rustfmt::skip]
pub mod listpays;
#[rustfmt::skip]
pub mod listpeerchannels;
#[rustfmt::skip]
pub mod listpeers;
#[rustfmt::skip]
pub mod listsendpays;
#[rustfmt::skip]
pub mod listsqlschemas;
#[rustfmt::skip]
pub mod listtransactions;
#[rustfmt::skip]
pub mod makesecret;
#[rustfmt::skip]
pub mod multifundchannel;
#[rustfmt::skip]
pub mod multiwithdraw;
#[rustfmt::skip]
pub mod newaddr;
#[rustfmt::skip]
pub mod offer;
#[rustfmt::skip]
pub mod openchannel_abort;
#[rustfmt::skip]
pub mod openchannel_bump;
#[rustfmt::skip]
pub mod openchannel_init;
#[rustfmt::skip]
pub mod openchannel_signed;
#[rustfmt::skip]
pub mod openchannel_update;
#[rustfmt::skip]
pub mod parsefeerate;
#[rustfmt::skip]
pub mod pay;
#[rustfmt::skip]
pub mod ping;
#[rustfmt::skip]
pub mod plugin;
#[rustfmt::skip]
pub mod preapproveinvoice;
#[rustfmt::skip]
pub mod preapprovekeysend;
#[rustfmt::skip]
pub mod reckless;
#[rustfmt::skip]
pub mod recover;
#[rustfmt::skip]
pub mod recoverchannel;
#[rustfmt::skip]
pub mod renepay;
#[rustfmt::skip]
pub mod renepaystatus;
#[rustfmt::skip]
pub mod reserveinputs;
#[rustfmt::skip]
pub mod sendamount;
#[rustfmt::skip]
pub mod sendcustommsg;
#[rustfmt::skip]
pub mod sendinvoice;
#[rustfmt::skip]
pub mod sendonion;
#[rustfmt::skip]
pub mod sendpay;
#[rustfmt::skip]
pub mod sendpsbt;
#[rustfmt::skip]
pub mod setchannel;
#[rustfmt::skip]
pub mod setconfig;
#[rustfmt::skip]
pub mod setpsbtversion;
#[rustfmt::skip]
pub mod showrunes;
#[rustfmt::skip]
pub mod signinvoice;
#[rustfmt::skip]
pub mod signmessage;
#[rustfmt::skip]
pub mod signmessagewithkey;
#[rustfmt::skip]
pub mod signpsbt;
#[rustfmt::skip]
pub mod splice_init;
#[rustfmt::skip]
pub mod splice_signed;
#[rustfmt::skip]
pub mod splice_update;
#[rustfmt::skip]
pub mod splicein;
#[rustfmt::skip]
pub mod spliceout;
#[rustfmt::skip]
pub mod sql;
#[rustfmt::skip]
pub mod staticbackup;
#[rustfmt::skip]
pub mod stop;
#[rustfmt::skip]
pub mod txdiscard;
#[rustfmt::skip]
pub mod txprepare;
#[rustfmt::skip]
pub mod txsend;
#[rustfmt::skip]
pub mod unreserveinputs;
#[rustfmt::skip]
pub mod upgradewallet;
#[rustfmt::skip]
pub mod utxopsbt;
#[rustfmt::skip]
pub mod wait;
#[rustfmt::skip]
pub mod waitanyinvoice;
#[rustfmt::skip]
pub mod waitblockheight;
#[rustfmt::skip]
pub mod waitinvoice;
#[rustfmt::skip]
pub mod waitsendpay;
#[rustfmt::skip]
pub mod withdraw;
#[rustfmt::skip]
pub mod xkeysend;
#[rustfmt::skip]
pub mod xpay;
