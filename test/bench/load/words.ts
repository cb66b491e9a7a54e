/** What the played papers write of: our own made-up Vietnamese places, people and affairs, enough that no two reports are alike by chance. */

const list = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

export const FIRST_SYLLABLES = list(
  'An,Bản,Cẩm,Châu,Đại,Đông,Gia,Hà,Hòa,Hưng,Khánh,Kim,Lâm,Long,Lương,Mỹ,Minh,Nam,Nghĩa,Ngọc,Phong,Phú,Phước,Quang,Sơn,Tân,Tây,Thạch,Thanh,Thuận,Tiên,Trung,Trường,Tuy,Vân,Vĩnh,Xuân,Yên',
)
export const LAST_SYLLABLES = list(
  'Bàng,Bình,Cang,Cốc,Điền,Đức,Giang,Hải,Hạ,Khê,Lạc,Lãng,Lĩnh,Lộc,Mai,Ninh,Phú,Quán,Sa,Sơn,Tảo,Thành,Thịnh,Thọ,Thủy,Trạch,Tuyền,Uyên,Vang,Vực',
)
export const SURNAMES = list(
  'Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Nông,Triệu,Lương,Đinh,Phan,Võ,Trịnh',
)
export const GIVEN = list(
  'Hường,Lan,Hùng,Dũng,Hải,Thắng,Hạnh,Linh,Trang,Phúc,Long,Cường,Quân,Vinh,Yến,Oanh,Tâm,Khánh,Duy,Kiên,Loan,Tùng,Hiền,Mai,Nhung,Bảo',
)
export const MIDDLE = list('Văn,Thị,Đức,Minh,Hữu,Quang,Ngọc,Thanh,Thúy,Xuân,Thu,Hồng,Bích,Kim,Công,Mạnh,Đình,Phương')
export const OFFICES = list(
  'Sở Y tế,Sở Tư pháp,Sở Công Thương,Hội Nông dân,Đoàn Thanh niên,Hội Khuyến học,Công an huyện,Bệnh viện đa khoa,Trung tâm Văn hóa,Ban Dân tộc,Chi cục Thủy lợi,Hội Chữ thập đỏ,Phòng Giáo dục,Hạt Kiểm lâm,Đồn Biên phòng,Hợp tác xã Nông nghiệp,Trạm Khuyến nông,Hội Cựu chiến binh',
)
export const ROLES = list(
  'giám đốc,phó giám đốc,chủ tịch,phó chủ tịch,trưởng phòng,bí thư đoàn,trưởng trạm,đội trưởng,tổ trưởng,trưởng thôn',
)
export const DEEDS = list(
  'khánh thành,bàn giao,khởi công,sửa chữa,kiểm tra,tiếp nhận,mở rộng,thí điểm,nâng cấp,khảo sát,vận động,hoàn thành,triển khai,tổng kết,tuyên dương,rà soát',
)
export const MANNERS = list(
  'sau ba tháng chuẩn bị,bằng nguồn vốn của người dân,trước mùa mưa,nhờ sự giúp sức của thanh niên tình nguyện,trong điều kiện thời tiết xấu,đúng kế hoạch đề ra,theo nguyện vọng của bà con,với sự chứng kiến của đông đảo người dân,bất chấp đường sá đi lại khó khăn,từ tiền quyên góp của các doanh nghiệp',
)
export const VIEWS = list(
  'việc này đáng lẽ phải làm sớm hơn,kết quả vượt ngoài mong đợi,bà con rất phấn khởi,khó khăn nhất vẫn là kinh phí,phải giữ được nếp làm này lâu dài,mỗi hộ cần góp một tay,năm sau sẽ làm ở các xã còn lại,cần thêm cán bộ có chuyên môn,chưa thể bằng lòng với kết quả ấy,cách làm ấy hợp với vùng cao',
)
export const COUNTED = list(
  'hộ dân,học viên,đoàn viên,suất quà,tấn lúa,con gia súc,mét đường bê tông,công trình,hội viên,giếng nước,cây giống,phương tiện',
)

export interface Affair {
  readonly onTopic: boolean
  /** What a report is about: stands in headline and sentences. */
  readonly things: readonly string[]
}

export const ON_TOPIC: readonly Affair[] = [
  {
    onTopic: true,
    things: list('công tác bảo vệ và chăm sóc trẻ em,mô hình bảo vệ trẻ em tại cộng đồng,đường dây nóng bảo vệ trẻ em'),
  },
  {
    onTopic: true,
    things: list('lớp dạy bơi phòng chống đuối nước cho trẻ em,chiến dịch phòng chống tai nạn thương tích trẻ em'),
  },
  {
    onTopic: true,
    things: list('quỹ giúp đỡ trẻ em mồ côi,mái ấm nuôi dưỡng trẻ em mồ côi,nhóm hỗ trợ trẻ em khuyết tật'),
  },
  {
    onTopic: true,
    things: list('tuyên truyền phòng chống xâm hại trẻ em,kế hoạch phòng chống bạo lực và xâm hại trẻ em'),
  },
]

export const OFF_TOPIC: readonly Affair[] = [
  {
    onTopic: false,
    things: list('vụ lúa mùa,vườn na dai,đàn trâu bò,rừng hồi,mô hình nuôi ong,cánh đồng ngô lai,trại gà thả đồi'),
  },
  {
    onTopic: false,
    things: list('tuyến đường liên xã,cây cầu treo,điểm sạt lở,bến xe khách,đập thủy lợi,trạm bơm điện'),
  },
  {
    onTopic: false,
    things: list('phiên chợ vùng cao,lễ hội đầu xuân,đội văn nghệ quần chúng,giải bóng chuyền,nhà văn hóa thôn'),
  },
  {
    onTopic: false,
    things: list('đợt hiến máu,trạm y tế xã,bếp ăn công nhân,chợ đầu mối,kho hàng lậu,điểm giao dịch một cửa'),
  },
  {
    onTopic: false,
    things: list('cụm công nghiệp,xưởng may,lò gạch cũ,nhà máy nước,lưới điện nông thôn,khu tái định cư'),
  },
]
