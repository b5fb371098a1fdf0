/**
 * Characters that most Chinese texts about land and mines hold, simplified and traditional, and signs that stand among them. Text read
 * in the wrong encoding consists of rare characters: of these it holds next to none.
 */
const simplified =
  "一二三四五六七八九十百千万亩上下左右东南西北中大小前后内外高低新老旧公司有限责任股份集团个人合伙厂场部局所站院校村乡镇县市省区州旗街道路组屯庄家沟河山水石头土沙砂泥岗坡岭峰谷坪坝湾桥口台湖江海川泉井洞龙马牛羊金银铜铁铝铅锌镁钨锡钼锰钒钛硅煤炭矿业权采探开勘查许可证号编码名称类型性质用地面积标坐系界址点拐圈线带度分秒经纬长宽深厚年月日期时间至由起止有效无不是的在了和与及为以等第共合计总单位元吨公里米平方立体数量序备注说明图形件档案批准发布登记机关自然资源国家中华人民政府设立法定代表住地方式方法露天地下生产规模储保可利主伴生种名云平安永兴宝泰顺和盛昌明光华丰祥源达利发展建材工程建设环境保护绿色生态水泥灰岩白菱萤石英长花大理页玄武高岭粘土膏磷硫盐温泉晋辽冀鲁豫陕甘湘赣粤桂黔滇渝川藏青宁新吉黑苏浙皖闽琼京津沪鞍海城宾朝阳忻宁原繁代静乐神池五寨岢岚曲偏关定襄";
const traditional =
  "萬畝東內後舊責團個廠場區縣鎮鄉莊溝嶺壩灣橋龍馬銀銅鐵鋁鉛鋅鎂鎢錫鉬錳釩鈦礦業權採開許證號編碼稱類積標座係線帶點圈長經緯寬時間無與為單噸數備註說圖檔機關資國華設產規儲種雲寶順豐達發環護綠態鹽溫遼魯陝贛貴寧蘇閩廣臺灣屬黃紅廟樓劉張陳吳楊趙鄭";
const signs = "，。、：；（）“”‘’《》【】—…·°′″×±㎡㎞²³①②③④⑤ⅠⅡⅢ－０１２３４５６７８９ＸＹ　～＋";

export const frequentCharacters: ReadonlySet<string> = new Set([...simplified, ...traditional, ...signs]);
