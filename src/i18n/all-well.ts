import type { LanguageTag } from './languages.js';

/** What a static page says where the banner says nothing, as all is well: an empty place would be taken for a broken one. */
export const allWell: Readonly<Record<LanguageTag, string>> = {
  en: 'We know of no {service} outage.',
  es: 'No sabemos de ninguna interrupción del {service}.',
  pt: 'Não sabemos de nenhuma interrupção do {service}.',
  'zh-Hans': '目前没有 {service} 服务中断的消息。',
  'zh-Hant': '目前沒有 {service} 服務中斷的消息。',
  ht: 'Nou pa konnen okenn entèripsyon nan sèvis {service} la.',
  vi: 'Chúng tôi không biết có sự cố gián đoạn dịch vụ {service} nào.',
  ru: 'О сбоях службы {service} ничего не известно.',
  ar: 'لا علم لنا بأي انقطاع في خدمة {service}.',
  ko: '현재 알려진 {service} 서비스 중단은 없습니다.',
  fr: 'Nous n’avons connaissance d’aucune panne du {service}.',
  hi: 'हमें {service} सेवा बंद होने की कोई जानकारी नहीं है।',
  it: 'Non ci risultano interruzioni del {service}.',
  de: 'Uns ist kein Ausfall des Notrufs {service} bekannt.',
  tl: 'Wala kaming alam na pagkawala ng serbisyong {service}.',
};
